#include "output/list/list_lines.h"

namespace solieu::output {

Result<void> for_each_line(std::string_view text, std::string_view schema,
                           const std::function<void(const Json&)>& take) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    for (int number = 1; !text.empty(); ++number) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == text.npos ? text.size() : end + 1);
        if (line.find_first_not_of(" \t\r") == line.npos) continue;
        const Json object = Json::parse(line, nullptr, false);
        if (object.is_object() && text_in(object, "schema") == schema) {
            take(object);
        } else if (end != text.npos) {
            return tl::unexpected(Error{ErrorKind::unreadable, "",
                                        "line " + std::to_string(number) + " is no line of " + std::string(schema),
                                        "mend or remove it"});
        }
    }
    return {};
}

std::string text_in(const Json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace solieu::output
