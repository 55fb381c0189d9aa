#include "extract/scan/scan_pages.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace solieu::extract {
namespace {

// Tells the other threads that a page is done, however it ended.
class PageDone {
  public:
    explicit PageDone(ScanHands& hands) : hands_(hands) {}
    ~PageDone() { hands_.piece_done(); }
    PageDone(const PageDone&) = delete;
    PageDone& operator=(const PageDone&) = delete;

  private:
    ScanHands& hands_;
};

}  // namespace

void read_scans(const Pieces& pages, const ReadOptions& options, const ReadScan& own,
                const std::function<ReadScan()>& make_other,
                const std::function<void(int piece, const Error& why)>& leave) {
    const std::shared_ptr<const KnownPhrases> known = phrases_of(options);
    ScanHands hands(pages.pieces);
    std::optional<Result<ScanReader>> reader;  // of the calling thread; the others load theirs beside it
    const Worker worker{.piece =
                            [&](int piece) {
                                const PageDone done(hands);
                                if (!reader) reader = ScanReader::load(known, options.reader);
                                if (*reader) {
                                    own(piece, **reader, hands);
                                } else {
                                    leave(piece, reader->error());
                                }
                            },
                        .then =
                            [&] {
                                if (reader && *reader) (*reader)->help(hands);
                            }};
    side_by_side(pages, worker, [&]() -> Worker {
        const ReadScan read = make_other();
        if (!read) return {};
        Result<ScanReader> loaded = ScanReader::load(known, options.reader);
        if (!loaded) return {};
        const auto other = std::make_shared<ScanReader>(std::move(*loaded));
        return {.piece =
                    [&hands, read, other](int piece) {
                        const PageDone done(hands);
                        read(piece, *other, hands);
                    },
                .then = [&hands, other] { other->help(hands); }};
    });
}

std::shared_ptr<const KnownPhrases> phrases_of(const ReadOptions& options) {
    return std::make_shared<const KnownPhrases>(options.words ? options.words->scan_phrases
                                                              : std::vector<std::string>());
}

int scan_threads(int wanted, int pages) {
    return thread_count(wanted, 2 * pages);
}

}  // namespace solieu::extract
