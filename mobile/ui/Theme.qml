pragma Singleton
import QtQuick

// The tokens: one name per role, three values each (light, dark, outdoor). Nothing else in the app names a colour.
QtObject {
    id: root

    property string theme: "light"
    property real scale: 1 // of text and targets; spacing stays
    readonly property int index: root.theme === "dark" ? 1 : root.theme === "outdoor" ? 2 : 0
    readonly property string family: "Noto Sans CJK SC"

    // Set by Main. Pages lay themselves out for the width that larger text leaves.
    property real windowWidth: 1280
    readonly property real room: root.windowWidth / root.scale
    readonly property bool wide: root.room >= 1000
    readonly property bool narrow: root.room < 700
    readonly property bool tight: root.room < 300 // a phone with the largest text

    readonly property color bg: ["#EEF2F5", "#0F161C", "#FFFFFF"][root.index]
    readonly property color surface: ["#FFFFFF", "#18222B", "#FFFFFF"][root.index]
    readonly property color inset: ["#F5F8FA", "#1F2B35", "#FFFFFF"][root.index]
    readonly property color line: ["#CBD4DC", "#34424F", "#3A3A3A"][root.index]
    readonly property color outline: ["#74818F", "#8393A2", "#000000"][root.index]
    readonly property color ink: ["#17212B", "#EAF0F5", "#000000"][root.index]
    readonly property color ink2: ["#44515D", "#B6C3CE", "#000000"][root.index]
    readonly property color ink3: ["#5A6773", "#98A7B4", "#1C1C1C"][root.index]
    readonly property color accent: ["#175A8E", "#7DB8E8", "#00376B"][root.index]
    // "onAccent" in the design: QML would take a name that begins with "on" for a signal handler.
    readonly property color accentOn: ["#FFFFFF", "#06243B", "#FFFFFF"][root.index]
    readonly property color accentSoft: ["#E1EDF6", "#1C3A53", "#FFFFFF"][root.index]
    readonly property color accentInk: ["#124A75", "#A9D2F3", "#00376B"][root.index]
    readonly property color rail: ["#16344D", "#0A1015", "#000000"][root.index]
    readonly property color railInk: ["#C9DAE7", "#A7B8C6", "#FFFFFF"][root.index]
    readonly property color railSel: ["#FFFFFF", "#1C3A53", "#FFFFFF"][root.index]
    readonly property color railSelInk: ["#16344D", "#D5EAFB", "#000000"][root.index]
    readonly property color off: ["#E7ECF0", "#2A3742", "#FFFFFF"][root.index]
    readonly property color mark: ["#FFE58A", "#5A4A00", "#FFE100"][root.index]

    readonly property color ok: ["#1D6638", "#83D29C", "#00401A"][root.index]
    readonly property color okSoft: ["#E2F1E6", "#16331F", "#FFFFFF"][root.index]
    readonly property color warn: ["#7D4A00", "#F2C069", "#5A3000"][root.index]
    readonly property color warnSoft: ["#FFF0D1", "#3A2B0E", "#FFFFFF"][root.index]
    readonly property color bad: ["#A11D1D", "#FF9F96", "#8A0000"][root.index]
    readonly property color badSoft: ["#FBE7E5", "#471B1B", "#FFFFFF"][root.index]
    readonly property color ask: ["#5F3A94", "#CBB2F2", "#431F7A"][root.index]
    readonly property color askSoft: ["#EFE8F8", "#302246", "#FFFFFF"][root.index]
    readonly property color versionA: ["#0B6068", "#74CDD5", "#004850"][root.index]
    readonly property color versionASoft: ["#DEF0F1", "#11353A", "#FFFFFF"][root.index]
    readonly property color versionB: ["#84400A", "#F1AC7C", "#6B2D00"][root.index]
    readonly property color versionBSoft: ["#FBE9D9", "#3E2613", "#FFFFFF"][root.index]

    readonly property int stroke: root.index === 2 ? 2 : 1
    readonly property int strokeStrong: root.index === 2 ? 3 : 2
    readonly property int scoreSize: root.scaled(48)
    readonly property int displaySize: root.scaled(34)
    readonly property int titleSize: root.scaled(22)
    readonly property int headSize: root.scaled(18)
    readonly property int bodySize: root.scaled(root.index === 2 ? 17 : 16)
    readonly property int smallSize: root.scaled(root.index === 2 ? 15 : 14)
    readonly property int touch: root.scaled(48)
    readonly property int primary: root.scaled(56)
    readonly property int icon: root.scaled(24)
    readonly property int iconSmall: root.scaled(20)
    readonly property int margin: root.narrow ? 12 : 20

    function scaled(size: real): int {
        return Math.round(size * root.scale);
    }
    // A status level ("ok", "warn", "bad", "ask", "") as its ink, ground and icon.
    function levelInk(level: string): color {
        return level === "ok" ? root.ok : level === "warn" ? root.warn : level === "bad" ? root.bad : level === "ask" ? root.ask : root.ink2;
    }
    function levelSoft(level: string): color {
        return level === "ok" ? root.okSoft : level === "warn" ? root.warnSoft : level === "bad" ? root.badSoft : level === "ask" ? root.askSoft : root.off;
    }
    function levelIcon(level: string): string {
        return level === "" ? "tablet" : level;
    }
}
