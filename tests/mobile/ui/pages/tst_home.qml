import QtQuick

// Where a day begins.
PageCase {
    function test_aCellOfTheBoardLeadsToItsHouseholds() {
        compare(stage.press("待入户"), "");
        compare(stage.page(), "Households");
        verify(stage.vm().filtered);
    }

    name: "Home"
    page: "Home"
    back: ""
}
