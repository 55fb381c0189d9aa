#pragma once
// Where a database on a server is: postgresql://USER@HOST:PORT/NAME?OPTIONS, as libpq has it (postgres:// too). A
// password may stand behind the user's name; it is for the server alone and is shown nowhere.
//
// Fails: never: why_no_place says what is wrong, without what may be a part of a password.
//
// Example:
//   without_password("postgresql://an:bi-mat@may-chu:5432/cchc") -> "postgresql://an@may-chu:5432/cchc"

#include <string>
#include <string_view>

namespace solieu::output {

[[nodiscard]] bool is_database_url(std::string_view place);

// Why a URL names no place for certain; "" when it does. Letters such as @ and / in a password must be written as %40
// and %2F, or else a part of it would be taken for the host.
[[nodiscard]] std::string why_no_place(std::string_view url);

// As it may be shown: whatever may be a password or an option of an unknown kind is left out. Any other place is
// returned unchanged.
[[nodiscard]] std::string without_password(std::string_view place);

// The same of every URL in a text; a URL goes on to the next space or quotation mark.
[[nodiscard]] std::string without_passwords(std::string_view text);

}  // namespace solieu::output
