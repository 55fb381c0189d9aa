#pragma once
// Text, data and pictures as they may stand in a page of HTML, so that nothing of a document is ever live.
//
//   escaped("<b onclick='x'>")  == "&lt;b onclick=&#39;x&#39;&gt;"    in text and in quoted attributes
//   script_json("[\"</script><!--\"]") == "[\"\\u003c/script\\u003e\\u003c!--\"]"
//   base64("Ma") == "TWE="

#include <string>
#include <string_view>

namespace solieu::output {

// `& < > " '` as entities; control characters as spaces, bytes that are no UTF-8 as U+FFFD. Marks that turn the
// direction of writing are left out: a text could hide behind them what it says.
[[nodiscard]] std::string escaped(std::string_view text);

// JSON for a <script> of data: without any '<', '>' or '&', so that no end tag and no comment can begin in it. In JSON
// they stand in strings only.
[[nodiscard]] std::string script_json(std::string_view json);

[[nodiscard]] std::string base64(std::string_view bytes);

// Both languages; the style of the page shows one of them. The words are the project's own or escaped already.
[[nodiscard]] std::string both(std::string_view vi, std::string_view en);

// The words of the catalogues in both languages, as both() does it.
[[nodiscard]] std::string both_of(std::string_view code);

}  // namespace solieu::output
