#pragma once
// The parts of a message (RFC 2045, 2046): how browsers and office programs keep a page with all that belongs to it in
// one file (MHTML, .mht, also named .doc or .xls).
//
// In:    the bytes of the file.
// Out:   its parts that hold no parts themselves, in order, decoded (base64, quoted-printable); names of types in small
//        letters. What is no message has no parts.
// Fails: OverBudget (parts, name). A decoded part is never larger than it was; parts within parts are read eight deep.
//
// Example: "Content-Type: text/html; charset=\"utf-8\"" -> type "text/html", charset "utf-8"
//
// No library: GMime brings GLib and its own charsets along, and of a message only two codings are needed.

#include <string>
#include <string_view>
#include <vector>

#include "extract/budget.h"

namespace solieu::extract {

struct MailPart {
    std::string type, charset, location;
    bool attached = false;  // "Content-Disposition: attachment"
    std::string body;
};

[[nodiscard]] std::vector<MailPart> mail_parts(std::string_view bytes, Budget& budget);

}  // namespace solieu::extract
