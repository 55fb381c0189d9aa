#include "output/xlsx/xlsx.h"

#include "output/xlsx/sheets.h"
#include "output/xlsx/workbook_plan.h"
#include "output/xlsx/xlsx_book.h"

namespace solieu::output {

Result<void> write_xlsx(const Report& report, Language language, const Sink& sink) {
    Book book;
    const WorkbookPlan plan = plan_workbook(report, language);
    const BookOfReport of{book, report, plan};
    add_report_sheet(of);
    add_findings_sheet(of);
    for (std::size_t t = 0; t < report.statements.tables.size(); ++t) add_table_sheet(of, static_cast<int>(t));
    add_values_sheet(of);
    const Result<std::string> bytes = book.close();
    if (!bytes) return tl::unexpected(bytes.error());
    sink(*bytes);
    return {};
}

}  // namespace solieu::output
