#include "base/lexicon/table_form.h"

#include <algorithm>
#include <utility>

#include "base/edit_distance.h"
#include "base/lexicon/data_table.h"

namespace solieu {
namespace {

constexpr std::string_view mark = "#:";

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t end = text.find(separator); end != std::string_view::npos; end = text.find(separator)) {
        parts.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    parts.push_back(text);
    return parts;
}

TableField field_of(std::string_view written) {
    TableField field;
    const std::size_t name_end = std::min(written.find_first_of("{#?"), written.size());
    field.name = written.substr(0, name_end);
    std::string_view rest = written.substr(name_end);
    if (rest.starts_with('{')) {
        const std::size_t end = std::min(rest.find('}'), rest.size());
        for (const std::string_view word : split(rest.substr(1, end - 1), '|')) field.words.emplace_back(word);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    field.number = rest.starts_with('#');
    field.may_be_empty = rest.ends_with('?');
    return field;
}

bool is_number(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    return !text.empty() && text.size() < 10 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string list_of(const std::vector<std::string>& words) {
    std::string list;
    for (const std::string& word : words) list += (list.empty() ? "" : ", ") + word;
    return list;
}

}  // namespace

TableForm form_of(std::string_view table) {
    TableForm form;
    for (const std::string_view line : split(table, '\n')) {
        if (!line.starts_with(mark)) continue;
        std::string_view fields = line.substr(mark.size());
        if (fields.starts_with(' ')) fields.remove_prefix(1);
        for (const std::string_view field : split(fields, '\t')) {
            if (field == "*")
                form.more_fields = true;
            else
                form.fields.push_back(field_of(field));
        }
        break;
    }
    return form;
}

std::vector<Error> check_table(const TableForm& form, std::string_view table, const std::string& name) {
    std::vector<Error> errors;
    if (form.fields.empty()) return errors;
    const std::vector<TableField>& fields = form.fields;
    const auto needed =
        static_cast<std::size_t>(fields.rend() - std::find_if(fields.rbegin(), fields.rend(),
                                                              [](const TableField& f) { return !f.may_be_empty; }));
    for (const TableRow& row : read_table(table)) {
        const auto fail = [&](std::string reason, std::string advice) {
            errors.push_back(
                {ErrorKind::unreadable, name + ":" + std::to_string(row.line), std::move(reason), std::move(advice)});
        };
        const std::size_t count = row.fields.size();
        if (count < needed || (count > fields.size() && !form.more_fields)) {
            std::string names;
            for (const TableField& field : fields) names += (names.empty() ? "" : ", ") + field.name;
            fail("the line has " + std::to_string(count) + (count == 1 ? " field" : " fields") + " instead of " +
                     std::to_string(count < needed ? needed : fields.size()),
                 "Fields are separated by tabs: " + names);
            continue;
        }
        for (std::size_t at = 0; at < std::min(count, fields.size()); ++at) {
            const TableField& field = fields[at];
            const std::string text(row.fields[at]);
            if (text.empty()) {
                if (!field.may_be_empty) fail(field.name + " is empty", "Write it, or take the line out");
            } else if (field.number && !is_number(text)) {
                fail(field.name + " is \"" + text + "\", which is no whole number", "Write digits only");
            } else if (!field.words.empty() &&
                       std::find(field.words.begin(), field.words.end(), text) == field.words.end()) {
                const std::vector<std::string_view> words(field.words.begin(), field.words.end());
                const std::string_view meant = nearest(text, words);
                fail("\"" + text + "\" is no " + field.name, meant.empty()
                                                                 ? "There are " + list_of(field.words)
                                                                 : "Did you mean \"" + std::string(meant) + "\"?");
            }
        }
    }
    return errors;
}

}  // namespace solieu
