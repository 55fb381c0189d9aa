#pragma once
// Shows a file in the person's browser.
//
// The program that $BROWSER names (several are separated by ':', the first that starts is taken; no shell is asked),
// else xdg-open where there is a screen to show it on. It runs on by itself and is left behind when this program ends.
//
// Out: whether a program was started and did not fail at once.

#include <string>

namespace solieu::app {

[[nodiscard]] bool open_in_browser(const std::string& path);

}  // namespace solieu::app
