/** One function for each kind of picture: from the page's figures and its look to what the library draws. */
const axisLook = (look) => ({
  axisLine: { lineStyle: { color: look.line } },
  axisTick: { show: false },
  axisLabel: { color: look.muted, fontSize: 11, hideOverlap: true },
  splitLine: { lineStyle: { color: look.line } },
  nameTextStyle: { color: look.muted, fontSize: 11 },
});

const tooltip = (look, trigger) => ({
  trigger, backgroundColor: look.card, borderColor: look.line, textStyle: { color: look.ink, fontSize: 12 },
  confine: true, renderMode: "richText", axisPointer: { lineStyle: { color: look.muted } },
});

const legend = (look, names) => ({
  show: names.length > 1, data: names, top: 0, left: 0, icon: "roundRect", itemWidth: 12, itemHeight: 8,
  textStyle: { color: look.ink, fontSize: 11 },
});

function limits(data, look) {
  if (data.limits.length === 0) return undefined;
  return {
    symbol: "none", silent: true, animation: false,
    lineStyle: { color: look.red, type: "dashed", width: 1.5 },
    label: { position: "insideStartTop", color: look.red, fontSize: 11, formatter: "{b}" },
    data: data.limits.map((limit) => ({ name: limit.label, yAxis: limit.value })),
  };
}

/** How wide the longest name of a category is, about, in pixels. */
function longestName(data) {
  return Math.max(...data.categories.map((name) => name.length)) * 6;
}

/** Few names stand each under its place, broken over lines; of many, as many as there is room for. */
function categoryLabels(data, look, width) {
  const room = (width - 90) / data.categories.length - 6;
  const longest = longestName(data);
  return data.categories.length <= 12 && longest <= room * 3 && room >= 24
    ? { color: look.muted, fontSize: 11, interval: 0, width: room, overflow: "break", lineHeight: 14 }
    : { color: look.muted, fontSize: 11, hideOverlap: true };
}

/** Room at the right end for the half of the last name that reaches beyond its place. */
function roomAtEnd(data, width) {
  const place = (width - 90) / data.categories.length;
  return Math.max(14, Math.min(longestName(data), 90) / 2 - place / 2 + 4);
}

function overCategories(data, look, series, width) {
  const whole = data.series.every((one) => one.values.every((value) => value === null || Number.isInteger(value)));
  const names = data.series.map((one) => one.name);
  return {
    legend: legend(look, names),
    tooltip: tooltip(look, "axis"),
    grid: { left: 4, right: roomAtEnd(data, width), top: names.length > 1 ? 32 : 12, bottom: 4, containLabel: true },
    xAxis: { type: "category", data: data.categories, ...axisLook(look), axisLabel: categoryLabels(data, look, width), splitLine: { show: false } },
    yAxis: { type: "value", minInterval: whole ? 1 : 0, ...axisLook(look), axisLine: { show: false } },
    series,
  };
}

function bars(data, look, stacked, width) {
  return overCategories(data, look, data.series.map((one, i) => ({
    name: one.name, type: "bar", data: one.values, stack: stacked ? "all" : undefined, barMaxWidth: 28,
    itemStyle: {
      color: one.dashed ? "transparent" : look.tone[one.tone],
      borderColor: one.dashed ? look.tone[one.tone] : look.card, borderWidth: 1, borderType: one.dashed ? "dashed" : "solid",
      borderRadius: stacked ? 0 : [3, 3, 0, 0],
    },
    markLine: i === 0 ? limits(data, look) : undefined,
  })), width);
}

function line(data, look, width) {
  const picture = overCategories(data, look, data.series.map((one, i) => ({
    name: one.name, type: "line", data: one.values, connectNulls: false, symbol: "circle", symbolSize: 5,
    showSymbol: data.categories.length <= 24,
    lineStyle: { color: look.tone[one.tone], width: 2, type: one.dashed ? "dashed" : "solid" },
    itemStyle: { color: look.tone[one.tone] },
    markLine: i === 0 ? limits(data, look) : undefined,
  })), width);
  return { ...picture, legend: { ...picture.legend, icon: undefined, itemWidth: 20 } };
}

/** Breaks a name between its words into lines of at most so many letters. */
const broken = (name, letters) => name.split(" ").reduce((lines, word) => {
  const last = lines.at(-1);
  return last && last.length + 1 + word.length <= letters ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word];
}, []).join("\n");

/** Its names stand beside it: where there is little room the picture gives way to the longest word, and names break over lines. */
function radar(data, look, width, height) {
  const most = Math.max(...data.series.flatMap((one) => one.values), ...data.limits.map((limit) => limit.value));
  const word = Math.max(...data.categories.flatMap((name) => name.split(" ")).map((one) => one.length)) * 6.5 + 16;
  const radius = Math.max(Math.min(Math.min(width, height) * .33, width / 2 - word), width * .15);
  const room = (i) => width / 2 - 16 - radius * Math.abs(Math.sin((2 * Math.PI * i) / data.categories.length));
  return {
    legend: legend(look, data.series.map((one) => one.name)),
    tooltip: tooltip(look, "item"),
    radar: {
      indicator: data.categories.map((name, i) => ({ name: broken(name, Math.floor(room(i) / 6.5)), max: most })),
      center: ["50%", "56%"], radius,
      axisName: { color: look.ink, fontSize: 11 }, axisLine: { lineStyle: { color: look.line } },
      splitLine: { lineStyle: { color: look.line } }, splitArea: { show: false },
    },
    series: [{
      type: "radar",
      data: data.series.map((one) => ({
        name: one.name, value: one.values, symbolSize: 4,
        lineStyle: { color: look.tone[one.tone], width: 2, type: one.dashed ? "dashed" : "solid" },
        itemStyle: { color: look.tone[one.tone] },
        areaStyle: one.dashed ? undefined : { color: look.tone[one.tone], opacity: .08 },
      })),
    }],
  };
}

function span(values) {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = (high - low || Math.abs(high) || 1) * .18;
  return [low - room, high + room].map((value) => Number(value.toPrecision(3)));
}

function bubble(data, look, width) {
  const [left, right] = span(data.bubbles.map((one) => one.at[0]));
  const [bottom, top] = span(data.bubbles.map((one) => one.at[1]));
  const middle = [data.across.middle ?? (left + right) / 2, data.up.middle ?? (bottom + top) / 2];
  const largest = Math.max(...data.bubbles.map((one) => one.at[2]), 0) || 1;
  const corners = [["insideTopLeft", left, top], ["insideTopRight", right, top], ["insideBottomLeft", left, bottom], ["insideBottomRight", right, bottom]];
  return {
    tooltip: {
      ...tooltip(look, "item"),
      formatter: ({ data: one }) => `${one.name}\n${data.across.label}: ${one.value[0]}\n${data.up.label}: ${one.value[1]}\n${data.size}: ${one.value[2]}`,
    },
    grid: { left: 20, right: 12, top: 12, bottom: 24, containLabel: true },
    xAxis: { type: "value", min: left, max: right, name: `${data.across.label} →`, nameLocation: "middle", nameGap: 24, ...axisLook(look), splitLine: { show: false }, axisLabel: { color: look.muted, fontSize: 11, showMinLabel: false, showMaxLabel: false } },
    yAxis: { type: "value", min: bottom, max: top, name: `${data.up.label} →`, nameLocation: "middle", nameGap: 30, ...axisLook(look), axisLine: { show: false }, axisLabel: { color: look.muted, fontSize: 11, showMinLabel: false, showMaxLabel: false } },
    series: [{
      type: "scatter", labelLayout: { hideOverlap: true, moveOverlap: "shiftY" },
      data: data.bubbles.map((one) => ({
        name: one.name, value: one.at, href: one.href,
        symbolSize: 10 + 32 * Math.sqrt(one.at[2] / largest) * (width < 400 ? .7 : 1),
        itemStyle: one.chosen
          ? { color: look.accent, opacity: .78, borderColor: look.accent }
          : { color: "transparent", borderColor: look.muted, borderType: "dashed" },
        label: { show: true, position: one.at[0] > middle[0] ? "left" : "right", formatter: "{b}", color: look.ink, fontSize: 11 },
      })),
      markLine: {
        symbol: "none", silent: true, animation: false, label: { show: false }, lineStyle: { color: look.line, type: "dashed" },
        data: [{ xAxis: middle[0] }, { yAxis: middle[1] }],
      },
      markArea: {
        silent: true, animation: false, itemStyle: { color: "transparent" },
        data: data.quarters.map((name, i) => [
          { name, coord: [corners[i][1], corners[i][2]], label: { position: corners[i][0], color: look.muted, fontSize: 11, fontWeight: 600 } },
          { coord: middle },
        ]),
      },
    }],
  };
}

function slip(data, look) {
  const days = data.milestones.flatMap((one) => one.days).filter(Boolean).concat(data.reports).sort();
  const shapes = ["circle", "diamond", "triangle", "rect", "pin", "arrow"];
  const tones = [look.accent, look.ink, look.muted];
  const dashes = ["solid", "dashed", "dotted"];
  const short = { hideOverlap: true, color: look.muted, fontSize: 11, formatter: { year: "{yyyy}", month: "{MMM}", day: "{d} {MMM}" } };
  return {
    legend: { ...legend(look, data.milestones.map((one) => one.name)), icon: undefined },
    tooltip: tooltip(look, "item"),
    grid: { left: 4, right: 24, top: 36, bottom: 4, containLabel: true },
    xAxis: { type: "time", min: data.reports[0], ...axisLook(look), axisLabel: short, splitLine: { show: false } },
    yAxis: { type: "time", min: days[0], max: days.at(-1), ...axisLook(look), axisLabel: short },
    series: [
      ...data.milestones.map((one, i) => ({
        name: one.name, type: "line", symbol: shapes[i % shapes.length], symbolSize: 8,
        data: one.days.map((day, at) => [data.reports[at], day]).filter(([, day]) => day),
        lineStyle: { color: tones[i % 3], width: 2, type: dashes[Math.floor(i / 3) % 3] }, itemStyle: { color: tones[i % 3] },
      })),
      {
        type: "line", symbol: "none", silent: true, tooltip: { show: false }, lineStyle: { color: look.muted, type: "dashed", width: 1, opacity: .6 },
        data: [[days[0], days[0]], [data.reports.at(-1), data.reports.at(-1)]],
      },
    ],
  };
}

export const pictures = {
  bar: (data, look, width) => bars(data, look, false, width),
  stacked: (data, look, width) => bars(data, look, true, width),
  line, radar, bubble, slip,
};
