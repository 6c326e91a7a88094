/// The demonstration organisation as plain data: people, plans, money, registers and twelve months of status reports.
/// It is generated from readable texts, a seed and a day, and knows neither Spring nor the database.
@NullMarked
package org.plumbline.app.demo.world;

import org.jspecify.annotations.NullMarked;
