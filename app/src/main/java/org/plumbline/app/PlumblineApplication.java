package org.plumbline.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The server process. The command line starts it once the database answers.
@SpringBootApplication
public class PlumblineApplication {}
