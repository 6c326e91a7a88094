package org.plumbline.app.organisation.web;

import org.plumbline.app.organisation.SignIns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;

/// Who comes in and how: everything needs a sign-in but the sign-in itself, styles and the health answer.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    @Bean
    SecurityFilterChain web(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/sign-in", "/css/**", "/js/**", "/img/**", "/webjars/**", "/actuator/health")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("email")
                        .defaultSuccessUrl("/")
                        .permitAll())
                .logout(Customizer.withDefaults())
                .build();
    }

    @Bean
    UserDetailsService users(SignIns signIns) {
        return email -> signIns.active(email)
                .map(known -> (org.springframework.security.core.userdetails.UserDetails) new SignedInPerson(known))
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }
}
