#pragma once
// In which encoding a web page is written.
//
// In:  its bytes.
// Out: a byte order mark decides; then valid UTF-8, whatever is declared, for nothing else is valid by chance; then
// what
//      the page declares in <meta charset> or <meta http-equiv>, as written; else UTF-8, with what is no UTF-8
//      replaced.
//
// Example: "<meta charset=windows-1258>" and the byte E2 -> name "windows-1258", `utf8` empty

#include <string>
#include <string_view>

namespace solieu::extract {

struct HtmlText {
    std::string name;  // of another encoding, for which `utf8` is empty; "" for UTF-8
    std::string utf8;
};

// `otherwise`: what is said of it elsewhere, where it says nothing itself.
[[nodiscard]] HtmlText html_text(std::string_view bytes, std::string_view otherwise = {});

// Whether a file that begins so is a web page: a doctype, <html>, <head> or <body> before anything but space, comments
// and an XML declaration.
[[nodiscard]] bool begins_as_html(std::string_view head);

}  // namespace solieu::extract
