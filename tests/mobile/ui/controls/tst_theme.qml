import QtQuick
import QtTest
import Ruhu.Ui

// The contrast table of the design as a test: small text 4.5, outlines 3, in all three themes (WCAG 2).
TestCase {
    id: root

    function channel(value: real): real {
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
    function light(shade: color): real {
        return 0.2126 * root.channel(shade.r) + 0.7152 * root.channel(shade.g) + 0.0722 * root.channel(shade.b);
    }
    function contrast(a: color, b: color): real {
        const x = root.light(a), y = root.light(b);
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }
    function cleanup() {
        Theme.theme = "light";
    }
    function test_textCanBeRead_data() {
        const rows = [];
        for (const theme of ["light", "dark", "outdoor"])
            for (const pair of [["ink", "surface"], ["ink", "bg"], ["ink2", "bg"], ["ink3", "bg"], ["ink3", "off"], ["accentOn", "accent"], ["accentInk", "accentSoft"], ["ok", "okSoft"], ["warn", "warnSoft"], ["bad", "badSoft"], ["ask", "askSoft"], ["versionA", "versionASoft"], ["versionB", "versionBSoft"], ["railInk", "rail"], ["railSelInk", "railSel"]])
                rows.push({
                        "tag": theme + " " + pair[0] + " on " + pair[1],
                        "theme": theme,
                        "front": pair[0],
                        "ground": pair[1]
                    });
        return rows;
    }
    function test_textCanBeRead(row) {
        Theme.theme = row.theme;
        verify(root.contrast(Theme[row.front], Theme[row.ground]) >= 4.5);
    }
    function test_outlinesCanBeSeen_data() {
        return [{
                "tag": "light"
            }, {
                "tag": "dark"
            }, {
                "tag": "outdoor"
            }];
    }
    function test_outlinesCanBeSeen(row) {
        Theme.theme = row.tag;
        verify(root.contrast(Theme.outline, Theme.bg) >= 3);
        verify(root.contrast(Theme.outline, Theme.surface) >= 3);
    }
    function test_everyLevelHasInkGroundAndIcon() {
        for (const level of ["ok", "warn", "bad", "ask"]) {
            verify(root.contrast(Theme.levelInk(level), Theme.levelSoft(level)) >= 4.5);
            compare(Theme.levelIcon(level), level);
        }
    }

    name: "Theme"
}
