import QtQuick

// Before anything has come.
PageCase {
    function test_saysWhyItIsEmptyAndWhatNext() {
        verify(stage.sees("还没有农户。先同步一次"));
    }

    name: "HouseholdsEmpty"
    page: "Households"
    village: "empty"
}
