#pragma once
// One file, read with all that its results need, in a worker process of its own (worker/watched_process.h).
//
// In:    the path and how to read it; what is known; what else is wanted of the file itself.
// Out:   the analysis; with it, where it was wanted, the pictures of its pages and the file as a searchable PDF. Each
//        of these may have failed while the rest is there. With options.convert LibreOffice is started by this process,
//        before what it made is read by the worker.
// Fails: as extract::read; over_limit where the worker was ended (time, memory), internal where it died.
//        isolate = false does the same work in this process, for debugging: nothing then ends what does not end.
//
// Example:
//   Result<FileReading> reading = read_file("bao-cao.pdf", {.options = {.threads = 2}}, knowledge, {.pictures = true});
//   if (reading) output::write_html(report_of(*reading), *reading->pictures, …);

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/worker/knowledge.h"
#include "app/worker/pipeline.h"
#include "app/worker/read_settings.h"
#include "extract/file_bytes.h"
#include "extract/picture_library/page_pictures.h"
#include "output/pdf/searchable_pdf.h"

namespace solieu::app {

struct WantedOfFile {
    bool pictures = false;
    bool searchable_pdf = false;
    int spots = 0;  // at most so many findings are to have the picture of their spot, the worst first
};

// Where a finding of severity error or warning stands, painted.
struct SpotPicture {
    int finding = 0;  // into Audit::findings
    extract::PagePicture picture;
};

struct SearchablePdf {
    std::string bytes;
    output::PdfNotes notes;
};

struct FileReading {
    Analysis analysis;
    output::Engine engine;
    Result<std::vector<extract::PagePicture>> pictures;
    Result<SearchablePdf> searchable_pdf;
    Result<std::vector<SpotPicture>> spots;
    std::shared_ptr<void> process;  // of the worker: Worked::process
};

// A view of `reading`, which must outlive it.
[[nodiscard]] output::Report report_of(const FileReading& reading);

[[nodiscard]] Result<FileReading> read_file(const extract::InputFile& file, const ReadSettings& settings,
                                            const Knowledge& knowledge, const WantedOfFile& wanted = {});
[[nodiscard]] Result<FileReading> read_file(const std::string& path, const ReadSettings& settings,
                                            const Knowledge& knowledge, const WantedOfFile& wanted = {});

// Only what `keep` makes of the reading, in the worker: a list needs little of a report, and what is not sent costs
// nothing. Fails as read_file, and as `keep`.
using Keep = std::function<Result<std::string>(const FileReading&)>;
[[nodiscard]] Result<std::string> read_kept(const extract::InputFile& file, const ReadSettings& settings,
                                            const Knowledge& knowledge, const WantedOfFile& wanted, const Keep& keep);

}  // namespace solieu::app
