import QtQuick

// The roster and one person's form.
PageCase {
    function test_theFilledButtonLeadsToTheNextPerson() {
        const first = stage.vm().member;
        verify(stage.sees("下一位：" + stage.vm().nextName));
        stage.key(Qt.Key_Return, Qt.ControlModifier);
        verify(stage.vm().member !== first);
        compare(stage.page(), "Members");
    }
    function test_aWrongNumberNamesTheDigitAndTicksTheRest() {
        compare(stage.press("蒙例英"), "");
        verify(stage.sees("第 18 位"));
        verify(stage.sees("校验位不对"));
        verify(stage.sees("出生日期存在"));
        compare(stage.vm().personId.suspectFirst, 18);
    }
    function test_aNumberIsTypedPastedAndTakenBackAcrossItsBoxes() {
        compare(stage.press("加人"), "");
        compare(stage.fill("身份证号", "4599991988"), "");
        compare(stage.vm().personId.value, "4599991988");
        for (let i = 0; i < 5; ++i)
            stage.key(Qt.Key_Backspace);
        compare(stage.vm().personId.value, "45999");
        compare(stage.fill("身份证号", "４５９９９９ 19880808012x"), "");
        compare(stage.vm().personId.value, "45999919880808012X");
        verify(stage.sees("校验位对得上"));
        verify(stage.sees("1988-08-08 · 27 岁"));
    }
    function test_theKeysTypeIntoTheNumber() {
        compare(stage.press("加人"), "");
        for (const key of ["4", "5", "X", "退一位", "9"])
            compare(stage.press(key), "");
        compare(stage.vm().personId.value, "459");
        const form = stage.vm().form;
        compare(form.currentItem, form.itemOf("person_id")); // the keys did not take the focus
    }
    function test_onAPhoneTheKeysComeWithTheFieldAndCanBePutAway() {
        stage.resize(360, 740);
        verify(!stage.sees("X 只会出现在第 18 位。"));
        verify(stage.press("退一位") !== "");
        compare(stage.fill("身份证号", "4599"), "");
        compare(stage.press("退一位"), "");
        compare(stage.vm().personId.value, "459");
        compare(stage.flaws(), []);
        compare(stage.press("收起数字键"), "");
        verify(stage.press("退一位") !== "");
    }
    function test_whereThereIsNoRoomTheListIsOnePress() {
        stage.resize(800, 1280);
        compare(stage.press("名单：" + stage.vm().countText), "");
        compare(stage.flaws(), []);
        compare(stage.press("蒙例英"), "");
        compare(stage.vm().memberName, "蒙例英");
        verify(stage.sees("第 18 位"));
    }
    function test_whoLeftIsMarkedByAQuestionOfTheForm() {
        compare(stage.press("标为已离开…"), "");
        const form = stage.vm().form;
        compare(form.currentItem, form.itemOf("life_status"));
        verify(stage.sees("现在在家里吗？"));
    }
    function test_anotherPersonBeginsEmpty() {
        const before = stage.vm().roster.count;
        compare(stage.press("加人"), "");
        compare(stage.vm().member, "new");
        compare(stage.fill("叫什么名字？", "覃例新"), "");
        stage.key(Qt.Key_Tab);
        compare(stage.vm().roster.count, before + 1);
    }

    name: "Members"
    page: "Members"
    back: "Household"
}
