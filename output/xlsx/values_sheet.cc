#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "output/ids.h"
#include "output/observation_fields.h"
#include "output/xlsx/sheets.h"

namespace solieu::output {

namespace {

// What people read, and what is printed: the columns up to this field.
constexpr std::string_view last_printed = "findings";

// A word of the contract ("percent") in the language of the workbook.
std::string said(const ObservationField& field, std::string_view value, Language language) {
    if (field.form.words.empty()) return std::string(value);
    const std::string_view known = word("told." + std::string(field.name) + "-" + std::string(value), language);
    return std::string(known.empty() ? value : known);
}

struct PutField {
    Sheet& sheet;
    const BookOfReport& of;
    const ObservationField& field;
    std::uint32_t row;
    std::uint16_t column;
    CellStyle style;

    void operator()(Unknown) const { (*this)(std::string_view()); }
    void operator()(std::string_view value) const {
        sheet.text(row, column, said(field, value, of.plan.language), style);
    }
    void operator()(const std::string& value) const { (*this)(std::string_view(value)); }
    void operator()(int value) const { sheet.number(row, column, value, style); }
    void operator()(const Decimal* value) const {
        sheet.number(row, column, *value, style,
                     {.decimals = value->decimals, .vietnamese = of.plan.language == Language::vi});
    }
    void operator()(const normalize::CalendarDate& value) const {
        sheet.text(row, column, format_day(normalize::to_iso(value), of.plan.language), style);
    }
    void operator()(const Measured& value) const {
        const Decimal shown{.coefficient = std::llround(value.value * std::pow(10, value.decimals)),
                            .decimals = value.decimals};
        (*this)(&shown);
    }
    void operator()(const Box*) const {}
    void operator()(const normalize::Period*) const {}
    void operator()(const Ids& value) const {
        std::string numbers;  // as the sheet of findings has them: without the 'e'
        for (const std::string& id : value) numbers += (numbers.empty() ? "" : ", ") + id.substr(1);
        if (numbers.empty()) return;
        sheet.link(row, column, numbers, of.plan.target_of_finding(std::stoi(value.front().substr(1)) - 1), style);
    }
};

bool is_wide(std::string_view name) {
    return name == "label" || name == "column_title" || name == "raw";
}

}  // namespace

void add_values_sheet(const BookOfReport& of) {
    Sheet sheet = of.book.add_sheet(of.plan.values);
    const std::vector<const ObservationField*> fields = fields_of(&FieldPlaces::xlsx);
    std::vector<std::string> heads;
    int printed = 0;
    for (const ObservationField* field : fields) {
        const auto column = static_cast<std::uint16_t>(heads.size());
        sheet.limit(column, 6, field->name == "label" ? 44 : is_wide(field->name) ? 28 : 16);
        heads.emplace_back(word("field." + std::string(field->name), of.plan.language));
        if (field->name == last_printed) printed = static_cast<int>(heads.size());
    }
    sheet.head(0, heads);
    const FindingsOfValues findings(of.report.audit);
    std::uint32_t row = 0;
    for_each_observation(of.report, [&](const Observation& observation) {
        const ValueInReport value{of.report, observation, findings.of(observation)};
        const CellMark& mark = of.plan.mark_at(observation.id);
        ++row;
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const auto column = static_cast<std::uint16_t>(i);
            CellStyle style{.wrap = is_wide(fields[i]->name)};
            if (fields[i]->name == "raw") style.indent = 1;  // beside the numbers
            if (fields[i]->name == "findings") style.across = Across::center;
            if (fields[i]->name == "value") {  // what a finding speaks of
                sheet.comment(row, column, mark.reason);
                style.fill = mark.fill;
            }
            std::visit(PutField{sheet, of, *fields[i], row, column, style}, fields[i]->get(value));
        }
    });
    sheet.freeze(1, 2);
    sheet.filter(0, std::max(row, 1U), static_cast<std::uint16_t>(heads.size()));
    PrintForm form = print_form(of);
    form.landscape = true;
    form.last_head_row = 0;
    form.columns = printed;
    form.header = of.plan.values;
    form.lines = true;
    sheet.print(form);
    static_cast<void>(sheet.fit());
}

}  // namespace solieu::output
