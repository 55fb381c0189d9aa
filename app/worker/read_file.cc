#include "app/worker/read_file.h"

#include <exception>
#include <functional>
#include <new>
#include <optional>
#include <string_view>
#include <thread>
#include <utility>

#include "app/worker/interrupt.h"
#include "app/worker/office_cage.h"
#include "app/worker/product_wire.h"
#include "app/worker/warm_up.h"
#include "base/side_by_side.h"
#include "extract/convert/run_office.h"
#include "output/file_writers.h"
#include "output/lookup.h"

namespace solieu::app {

namespace {

using Pictures = std::vector<extract::PagePicture>;
using Spots = std::vector<SpotPicture>;
using Send = std::function<void(std::string_view)>;

// Everything that is read of the file is read by this, in the worker or here.
struct Job {
    const extract::InputFile& file;
    const ConvertedFile* converted;
    const ReadSettings& settings;
    const Knowledge& knowledge;
    const WantedOfFile& wanted;
    const Keep* keep = nullptr;  // what is sent in place of all that was read
};

Result<SearchablePdf> make_searchable_pdf(const Job& job, const Analysis& analysis) {
    const Result<std::string> original = job.file.read(job.file.size());
    if (!original) return tl::unexpected(original.error());
    SearchablePdf made;
    const output::Report report =
        report_of(analysis, engine(*job.knowledge.lexicon, job.settings.named, job.knowledge.book().version));
    const Result<const output::FileWriting*> writing = output::file_writing();
    if (!writing) return tl::unexpected(writing.error());
    const auto notes =
        (*writing)->searchable_pdf(report, *original, [&made](std::string_view piece) { made.bytes += piece; });
    if (!notes) return tl::unexpected(notes.error());
    made.notes = *notes;
    return made;
}

// Of each finding that has a page the place of what is suspected, else of what is stated.
Result<Spots> make_spots(const Job& job, const Analysis& analysis) {
    Spots spots;
    std::vector<extract::PictureSpot> places;
    const output::Report report = report_of(analysis, output::Engine());
    for (std::size_t i = 0; i < analysis.audit.findings.size(); ++i) {
        const audit::Finding& finding = analysis.audit.findings[i];
        if (finding.severity == Severity::info || static_cast<int>(spots.size()) == job.wanted.spots) continue;
        const std::vector<audit::Ref>& refs = finding.suspects.size() == 1 ? finding.suspects : finding.refs;
        if (refs.empty()) continue;
        const grammar::Place place = output::look_up(report, refs.front()).place;
        if (place.page <= 0 || place.box.empty()) continue;
        places.push_back({.page = place.page, .box = place.box});
        spots.push_back({.finding = static_cast<int>(i), .picture = {}});
    }
    Result<Pictures> pictures = extract::spot_pictures(job.file, analysis.document, places);
    if (!pictures) return tl::unexpected(pictures.error());
    for (std::size_t i = 0; i < spots.size(); ++i) spots[i].picture = std::move((*pictures)[i]);
    std::erase_if(spots, [](const SpotPicture& spot) { return spot.picture.bytes.empty(); });
    return spots;
}

// What fails here costs this product only.
template <class Product, class Make>
std::string product(const Job& job, const Make& make) {
    Result<Product> made = tl::unexpected(Error{});
    try {
        made = make();
    } catch (const std::bad_alloc&) {
        made = tl::unexpected(Error{ErrorKind::over_limit, "", "not enough memory", ""});
    } catch (const std::exception& exception) {
        made = tl::unexpected(Error{ErrorKind::internal, "",
                                    std::string("a defect of solieu stopped the work: ") + exception.what(),
                                    "Please report it together with the file"});
    }
    if (!made && made.error().place.empty()) made.error().place = job.file.path();
    return encode(made);
}

Error not_wanted() {
    return {ErrorKind::internal, "", "it was not asked for", ""};
}

// What `keep` makes of it, with all that is wanted.
std::string kept_of(const Job& job, Analysis analysis) {
    return product<std::string>(job, [&]() -> Result<std::string> {
        FileReading reading{.analysis = std::move(analysis),
                            .engine = engine(*job.knowledge.lexicon, job.settings.named, job.knowledge.book().version),
                            .pictures = tl::unexpected(not_wanted()),
                            .searchable_pdf = tl::unexpected(not_wanted()),
                            .spots = tl::unexpected(not_wanted()),
                            .process = {}};
        if (job.wanted.pictures)
            reading.pictures =
                extract::page_pictures(job.file, reading.analysis.document, job.settings.options.threads);
        if (job.wanted.searchable_pdf) reading.searchable_pdf = make_searchable_pdf(job, reading.analysis);
        if (job.wanted.spots > 0) reading.spots = make_spots(job, reading.analysis);
        return (*job.keep)(reading);
    });
}

// Sends what is kept, or the analysis; then, when it failed, the ending of the file if LibreOffice could convert it;
// when not, the version of the rules and what else is wanted, in the order of WantedOfFile.
void do_job(const Job& job, const Send& send, const std::function<void(int, int)>& progress) {
    const std::jthread beside = warm_up(*job.knowledge.lexicon, job.settings.options.threads);
    extract::ReadOptions options = job.settings.options;
    options.progress = progress;
    Result<Analysis> analysis = analyze(job.file, job.converted, options, job.knowledge);
    if (analysis && job.keep != nullptr) return send(kept_of(job, std::move(*analysis)));
    send(encode(analysis));
    if (!analysis) {
        const bool ask = options.convert && job.converted == nullptr && analysis.error().kind == ErrorKind::unsupported;
        const auto conversion = ask ? extract::conversion_of(job.file) : std::nullopt;
        return send(conversion ? conversion->from : "");
    }
    send(job.knowledge.book().version);
    if (job.wanted.pictures) {
        send(product<Pictures>(job,
                               [&] { return extract::page_pictures(job.file, analysis->document, options.threads); }));
    }
    if (job.wanted.searchable_pdf) {
        send(product<SearchablePdf>(job, [&] { return make_searchable_pdf(job, *analysis); }));
    }
    if (job.wanted.spots > 0) send(product<Spots>(job, [&] { return make_spots(job, *analysis); }));
}

Worked do_here(const Job& job) {
    Worked worked;
    do_job(
        job, [&](std::string_view result) { worked.results.emplace_back(result); }, job.settings.options.progress);
    return worked;
}

Worked do_in_worker(const Job& job, const WorkLimits& limits) {
    const auto work = [&job](WorkerSide& side) {
        do_job(
            job, [&side](std::string_view result) { side.send(result); },
            [&side](int done, int all) { side.tell_progress(done, all); });
    };
    return work_watched(work, limits,
                        {.progress = job.settings.options.progress, .stop = [] { return stop_signal() != 0; }},
                        {job.file.descriptor()});
}

// The results that came, in order; the one that did not come is the error of the worker.
class Results {
  public:
    Results(const Job& job, const WorkLimits& limits)
        : worked_(job.settings.isolate ? do_in_worker(job, limits) : do_here(job)), job_(job), limits_(limits) {}

    template <class Product>
    Result<Product> next() {
        if (next_ == worked_.results.size()) return tl::unexpected(at_file(error_of(worked_, limits_)));
        Result<Product> made = decode<Product>(worked_.results[next_++]);
        if (made) return made;
        const ErrorKind kind = made.error().kind;
        // Whatever a reader made of an allocation that failed: the limit was the cause.
        const bool memory = worked_.short_of_memory && kind != ErrorKind::unsupported && kind != ErrorKind::encrypted;
        return tl::unexpected(at_file(memory ? memory_error(limits_) : made.error()));
    }

    [[nodiscard]] const std::shared_ptr<void>& process() const { return worked_.process; }

    std::string next_word() { return next_ == worked_.results.size() ? std::string() : worked_.results[next_++]; }

  private:
    [[nodiscard]] Error at_file(Error error) const {
        if (error.place.empty()) error.place = job_.file.path();
        return error;
    }

    Worked worked_;
    const Job& job_;
    const WorkLimits& limits_;
    std::size_t next_ = 0;
};

Result<ConvertedFile> convert(const extract::InputFile& file, const extract::Conversion& conversion,
                              const extract::ReadOptions& options) {
    Result<std::string> bytes = file.read(file.size());
    if (bytes) {
        bytes = extract::run_office(
            *bytes, conversion,
            {.bytes = options.max_bytes, .stop = [] { return stop_signal() != 0; }, .confine = enter_office_cage});
    }
    if (bytes) return ConvertedFile{.conversion = conversion, .bytes = std::move(*bytes)};
    Error error = bytes.error();
    error.place = file.path();
    return tl::unexpected(std::move(error));
}

WorkLimits limits_of(const ReadSettings& settings) {
    WorkLimits limits = settings.limits;
    limits.threads = thread_count(settings.options.threads, settings.options.max_pages);
    limits.most_pages = settings.options.max_pages;
    return limits;
}

// What `take` makes of the first result and those that follow it; the file is converted before where that is asked for.
template <class First, class Made>
Result<Made> read_opened(Job job, const std::function<Made(First, Results&)>& take) {
    const WorkLimits limits = limits_of(job.settings);
    std::optional<Results> results(std::in_place, job, limits);
    Result<First> first = results->next<First>();
    std::optional<ConvertedFile> converted;
    if (!first) {
        const auto conversion = extract::conversion_from(results->next_word());
        if (!conversion) return tl::unexpected(first.error());
        Result<ConvertedFile> made = convert(job.file, *conversion, job.settings.options);
        if (!made) return tl::unexpected(made.error());
        converted = std::move(*made);
        job.converted = &*converted;
        results.emplace(job, limits);
        first = results->next<First>();
        if (!first) return tl::unexpected(first.error());
    }
    return take(std::move(*first), *results);
}

FileReading whole_reading(Analysis analysis, Results& results, const Job& job) {
    return FileReading{
        .analysis = std::move(analysis),
        .engine = engine(*job.knowledge.lexicon, job.settings.named, results.next_word()),
        .pictures = job.wanted.pictures ? results.next<Pictures>() : tl::unexpected(not_wanted()),
        .searchable_pdf = job.wanted.searchable_pdf ? results.next<SearchablePdf>() : tl::unexpected(not_wanted()),
        .spots = job.wanted.spots > 0 ? results.next<Spots>() : tl::unexpected(not_wanted()),
        .process = results.process()};
}

}  // namespace

output::Report report_of(const FileReading& reading) {
    return report_of(reading.analysis, reading.engine);
}

Result<FileReading> read_file(const extract::InputFile& file, const ReadSettings& settings, const Knowledge& knowledge,
                              const WantedOfFile& wanted) {
    const Job job{.file = file, .converted = nullptr, .settings = settings, .knowledge = knowledge, .wanted = wanted};
    return read_opened<Analysis, FileReading>(
        job, [&job](Analysis analysis, Results& results) { return whole_reading(std::move(analysis), results, job); });
}

Result<std::string> read_kept(const extract::InputFile& file, const ReadSettings& settings, const Knowledge& knowledge,
                              const WantedOfFile& wanted, const Keep& keep) {
    const Job job{.file = file,
                  .converted = nullptr,
                  .settings = settings,
                  .knowledge = knowledge,
                  .wanted = wanted,
                  .keep = &keep};
    return read_opened<std::string, std::string>(job, [](std::string kept, Results&) { return kept; });
}

Result<FileReading> read_file(const std::string& path, const ReadSettings& settings, const Knowledge& knowledge,
                              const WantedOfFile& wanted) {
    const Result<extract::InputFile> file = extract::InputFile::open(path, settings.options.max_bytes);
    if (!file) return tl::unexpected(file.error());
    return read_file(*file, settings, knowledge, wanted);
}

}  // namespace solieu::app
