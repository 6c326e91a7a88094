package org.plumbline.app.organisation.web;

import jakarta.servlet.DispatcherType;
import org.plumbline.app.organisation.ApiTokens;
import org.plumbline.app.organisation.internal.Throttle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/// Who comes in and how: everything needs a sign-in but the ways in themselves, styles and the health answer.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String[] OPEN = {
        "/sign-in",
        "/sign-in/**",
        "/reset",
        "/reset/**",
        "/invitation/**",
        "/first-run/**",
        "/calendar/*",
        "/theme",
        "/assets/**",
        "/css/**",
        "/js/**",
        "/img/**",
        "/webjars/**",
        "/favicon.ico",
        "/actuator/health"
    };

    /// Programs with a token: no session, no cookie, no proof of origin needed.
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, ApiTokens tokens, Throttle throttle) {
        return http.securityMatcher(BearerFilter::concerns)
                .headers(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        .sessionFixation(SessionManagementConfigurer.SessionFixationConfigurer::none))
                .addFilterBefore(new BearerFilter(tokens, throttle), UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(faults -> faults.authenticationEntryPoint(new WayIn()))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers("/api/**", "/v3/api-docs")
                                .access(AuthenticatedAuthorizationManager.fullyAuthenticated())
                                .anyRequest()
                                .denyAll())
                .build();
    }

    /// People with a browser.
    @Bean
    @Order(2)
    SecurityFilterChain browsers(HttpSecurity http, CsrfTokenRepository csrfTokens, ProviderArrival arrival) {
        return http.headers(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .oauth2Login(login -> login.loginPage("/sign-in")
                        .authorizationEndpoint(endpoint -> endpoint.baseUri(ProviderRegistration.START))
                        .redirectionEndpoint(endpoint -> endpoint.baseUri("/sign-in/return/*"))
                        .authorizedClientRepository(arrival)
                        .securityContextRepository(new NullSecurityContextRepository())
                        .successHandler(arrival)
                        .failureHandler(arrival))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/sign-in?out"))
                .exceptionHandling(
                        faults -> faults.authenticationEntryPoint(new WayIn()).accessDeniedHandler(new StalePage()))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .build();
    }

    /// Checks issuer, audience, times and signature of what a provider vouches for.
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens() {
        var factory = new OidcIdTokenDecoderFactory();
        factory.setJwsAlgorithmResolver(ProviderRegistration::algorithm);
        return factory;
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        return new CsrfCookie();
    }

    /// Passwords are judged by `SignIns` alone: the framework's own way in stays shut.
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException("unknown");
        };
    }
}
