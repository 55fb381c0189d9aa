#include "app/worker/warm_up.h"

#include <exception>
#include <functional>
#include <string_view>
#include <system_error>

#include "audit/rulebook/pack_rules.h"
#include "base/side_by_side.h"
#include "extract/file_readers.h"
#include "extract/text/text_reader.h"
#include "grammar/recognize.h"
#include "normalize/resolve.h"

namespace solieu::app {
namespace {

// A figure, a date, a cited document, a breakdown and a table: what most reports have.
constexpr std::string_view short_report =
    "ỦY BAN NHÂN DÂN XÃ SUỐI MƠ\n\nBÁO CÁO\nCông tác cải cách hành chính quý I năm 2031\n\n"
    "Ngày 05/4/2031, UBND xã ban hành Kế hoạch số 12/KH-UBND; đã giải quyết 45/50 hồ sơ, đạt 90%, trong đó có 40 hồ sơ "
    "trực tuyến và 5 hồ sơ trực tiếp.\n\n"
    "STT | Chỉ tiêu thống kê | Đơn vị tính | Số liệu | Ghi chú\n"
    "1 | Tỷ lệ hồ sơ giải quyết đúng hạn | % | 90 | quý I\n"
    "1.1 | Tổng số hồ sơ đã giải quyết | Hồ sơ | 50 |\n"
    "1.2 | Số hồ sơ giải quyết đúng hạn | Hồ sơ | 45 |\n";

void read_short_report(const Lexicon& lexicon) {
    try {
        const auto document = extract::read_text(short_report, {});
        if (document) (void)normalize::resolve(grammar::recognize(*document, lexicon), lexicon);
    } catch (const std::exception&) {
        // Whatever it was, it comes again where it can be told.
    }
}

bool warm = false;

}  // namespace

std::jthread warm_up(const Lexicon& lexicon, int threads) {
    if (warm || thread_count(threads, 2) < 2) return {};
    try {
        return std::jthread(read_short_report, std::cref(lexicon));
    } catch (const std::system_error&) {
        return {};  // the system gives none
    }
}

void warm_up_now(const Lexicon& lexicon, const std::vector<std::string>& files) {
    for (const std::string& file : files) extract::open_reader_for(file);
    if (!warm) read_short_report(lexicon);
    static_cast<void>(lexicon.of<audit::PackRules>());
    warm = true;
}

}  // namespace solieu::app
