#pragma once
// A small invented report, as the stages would have made it: one table of two rows, one prose figure, one finding.

#include "output/report.h"

namespace solieu::tests {

struct Sample {
    extract::Document document;
    grammar::Statements statements;
    normalize::Facts facts;
    audit::Audit audit;

    [[nodiscard]] output::Report report() const {
        return {.document = document,
                .statements = statements,
                .facts = facts,
                .audit = audit,
                .engine = {.version = "9.9", .rules = "test", .ocr_model = "", .options = ""}};
    }
};

[[nodiscard]] inline grammar::Text text_at(const std::string& text, int page, const Box& box) {
    return {.text = text,
            .runs = {{.begin = 0,
                      .end = static_cast<std::uint32_t>(text.size()),
                      .place = {.page = page, .box = box, .confidence = 1}}}};
}

[[nodiscard]] inline Decimal plain(std::string_view text) {
    return parse_plain(text).value();
}

inline void add_row(Sample& sample, const std::string& stt, const std::string& label, const std::string& raw,
                    const normalize::Quantity& quantity) {
    grammar::Table& table = sample.statements.tables.back();
    const int row = static_cast<int>(table.rows.size());
    const double top = 100 + 20 * row;
    const grammar::Place place{.page = 2, .box = {400.123, top, 440.5, top + 12}, .confidence = 0.98F};
    grammar::Row made;
    made.stt = stt;
    made.stt_raw = stt + ".";
    made.path = stt;
    made.label = text_at(label, 2, {60, top, 300, top + 12});
    made.unit = text_at("Hồ sơ", 2, {310, top, 350, top + 12});
    made.parent = row == 0 ? -1 : 0;
    made.values.push_back({.column = 3, .text = text_at(raw, 2, place.box), .place = place});
    made.place = {.page = 2, .box = {60, top, 440.5, top + 12}, .confidence = 1};
    table.rows.push_back(std::move(made));
    sample.facts.row_begin.back().push_back(static_cast<int>(sample.facts.facts.size()));
    normalize::Fact fact;
    fact.table = 0;
    fact.row = row;
    fact.value = 0;
    fact.quantity = quantity;
    fact.place = place;
    sample.facts.facts.push_back(std::move(fact));
}

inline void add_figure(Sample& sample) {
    const grammar::Place place{.page = 1, .box = {72, 300, 190.255, 312}, .confidence = 1};
    grammar::Figure figure;
    figure.section = 0;
    figure.raw = "1.030/1.240\nhồ sơ";
    figure.number = "1.030";
    figure.denominator = "1.240";
    figure.unit = "hồ sơ";
    figure.subject = "hồ sơ đã giải quyết";
    figure.place = place;
    sample.statements.figures.push_back(figure);
    normalize::Fact fact;
    fact.figure = 0;
    fact.quantity.kind = normalize::QuantityKind::fraction;
    fact.quantity.unit = "hồ sơ";
    fact.quantity.numerator = plain("1030");
    fact.quantity.denominator = plain("1240");
    fact.place = place;
    sample.facts.figure_begin = static_cast<int>(sample.facts.facts.size());
    sample.facts.facts.push_back(fact);
}

// One number changed, which makes everything agree.
[[nodiscard]] inline audit::Correction correction(const audit::Ref& ref, const std::string& written,
                                                  const std::string& expected, audit::Slip slip, int cost = 100) {
    return {.changes = {{.term = {},
                         .ref = ref,
                         .written = written,
                         .expected = expected,
                         .from = expected,
                         .to = expected,
                         .slip = slip}},
            .cost = cost};
}

[[nodiscard]] inline Sample sample() {
    Sample sample;
    extract::Document& document = sample.document;
    document.file = "mau.pdf";
    document.sha256 = std::string(64, 'a');
    document.kind = extract::SourceKind::pdf_text;
    document.page_count = 2;
    for (int number : {1, 2}) {
        extract::Page page;
        page.number = number;
        page.width = 595.276;
        page.height = 842;
        document.pages.push_back(page);
    }
    extract::Line line;
    line.words.push_back({.text = "Xã", .raw = "", .box = {72, 300, 90, 312}});
    line.words.push_back({.text = "Đồi", .raw = "", .box = {92, 300, 110, 312}});
    document.pages[0].lines.push_back(line);
    document.pages[0].flow.push_back({.kind = extract::FlowItem::Kind::line, .index = 0});

    grammar::Section section;
    section.label = "1.4";
    section.raw = "1.4. Tiếp nhận";
    section.title = "Tiếp nhận";
    section.level = 2;
    section.place.page = 1;
    sample.statements.sections.push_back(section);

    grammar::Table table;
    table.title = "Biểu 1";
    table.first_page = table.last_page = 2;
    table.columns = {{.role = grammar::ColumnRole::stt, .title = "STT", .period = ""},
                     {.role = grammar::ColumnRole::indicator, .title = "Chỉ tiêu", .period = ""},
                     {.role = grammar::ColumnRole::unit, .title = "Đơn vị tính", .period = ""},
                     {.role = grammar::ColumnRole::value, .title = "Năm 2031", .period = "2031"}};
    sample.statements.tables.push_back(table);
    sample.facts.row_begin.emplace_back();
    normalize::Quantity total;
    total.kind = normalize::QuantityKind::count;
    total.value = plain("1250");
    total.unit = "Hồ sơ";
    add_row(sample, "1", "Tổng số hồ sơ", "1.250", total);
    normalize::Quantity part = total;
    part.value = plain("1240.50");
    part.decimals = 2;
    part.digits_rejoined = true;
    part.alternatives = {plain("124050")};
    part.parts = {{.label = "xã", .raw = "40", .value = plain("40")}};
    add_row(sample, "1.1", "Trực tuyến", "1240,5\n0", part);
    add_figure(sample);

    grammar::Date date;
    date.raw = "30/02/2031";
    date.place.page = 1;
    sample.statements.dates = {date, date};
    sample.statements.dates[1].raw = "28/02/2031";
    sample.facts.dates = {std::nullopt, normalize::CalendarDate{2031, 2, 28}};
    grammar::Citation citation;
    citation.raw = "Quyết định số 7/QĐ-UBND";
    citation.type = "Quyết định";
    citation.number = "7/QĐ-UBND";
    citation.date = 1;
    citation.place.page = 1;
    sample.statements.citations.push_back(citation);

    normalize::ReportFacts& facts = sample.facts.report;
    facts.title = "Báo cáo mẫu";
    facts.date = normalize::CalendarDate{2031, 3, 1};
    facts.level = normalize::Level::commune;
    facts.period = {.kind = normalize::PeriodKind::quarter,
                    .year = 2031,
                    .number = 1,
                    .from = normalize::CalendarDate{2031, 1, 1},
                    .to = normalize::CalendarDate{2031, 3, 31}};

    audit::Finding finding;
    finding.rule = audit::Rule::sum;
    finding.severity = Severity::error;
    finding.message = {audit::message_of(
        {.vi = "Tổng 1.250 khác các phần cộng lại", .en = "The total 1250 differs from the sum of parts"})};
    finding.refs = {{.kind = audit::Ref::Kind::row, .table = 0, .index = 0, .value = 0},
                    {.kind = audit::Ref::Kind::row, .table = 0, .index = 1, .value = 0},
                    {.kind = audit::Ref::Kind::figure, .table = -1, .index = 0, .value = -1}};
    finding.suspects = {finding.refs[0]};
    finding.stated = "1250";
    finding.expected = "1240.5";
    sample.audit.findings.push_back(finding);
    sample.audit.coverage = {.numbers = 4, .checked = 3, .unchecked = 1, .blind = 2};
    return sample;
}

}  // namespace solieu::tests
