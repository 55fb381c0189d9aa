#include "store/s3/http.h"

#include <curl/curl.h>
#include <sys/types.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <string_view>
#include <utility>

namespace solieu::store {

namespace {

constexpr std::size_t most_in_memory = 32 << 20;  // bytes of an answer: a list of 1,000 keys has 4 MB at most
constexpr long connect_seconds = 15, silent_seconds = 60;

struct Transfer {
    const HttpRequest& request;
    HttpAnswer& answer;
    const std::function<bool()>& stop;
    CURL* handle = nullptr;
    std::uint64_t sent = 0, taken = 0;
};

bool succeeded(CURL* handle) {
    long status = 0;
    ::curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    return status >= 200 && status < 300;
}

bool write_all(int to, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(to, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

// Another number than `size` ends the transfer.
std::size_t take_body(char* data, std::size_t, std::size_t size, void* of) {
    auto& transfer = *static_cast<Transfer*>(of);
    HttpAnswer& answer = transfer.answer;
    transfer.taken += size;
    if (transfer.request.into < 0 || !succeeded(transfer.handle)) {
        answer.too_large = transfer.taken > most_in_memory;
        if (answer.too_large) return 0;
        answer.body.append(data, size);
        return size;
    }
    answer.too_large = transfer.taken > transfer.request.most_bytes;
    if (answer.too_large) return 0;
    answer.not_written = !write_all(transfer.request.into, {data, size});
    return answer.not_written ? 0 : size;
}

std::size_t take_header(char* data, std::size_t, std::size_t size, void* of) {
    auto& transfer = *static_cast<Transfer*>(of);
    std::string_view line(data, size);
    if (line.starts_with("HTTP/")) transfer.answer.headers.clear();  // after "100 Continue"
    const std::size_t colon = line.find(':');
    if (colon == line.npos || transfer.answer.headers.size() >= 200) return size;
    std::string name(line.substr(0, colon));
    std::ranges::transform(name, name.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    const std::size_t first = line.find_first_not_of(" \t", colon + 1);
    const std::size_t last = line.find_last_not_of(" \t\r\n");
    if (first != line.npos && last >= first)
        transfer.answer.headers[std::move(name)] = std::string(line.substr(first, last - first + 1));
    return size;
}

std::size_t give_body(char* to, std::size_t, std::size_t room, void* of) {
    auto& transfer = *static_cast<Transfer*>(of);
    const std::size_t count = std::min<std::uint64_t>(room, transfer.request.size - transfer.sent);
    ssize_t got = 0;
    do got = ::pread(transfer.request.from, to, count, static_cast<off_t>(transfer.sent));
    while (got < 0 && errno == EINTR);
    if (got < 0 || (got == 0 && count > 0)) return CURL_READFUNC_ABORT;
    transfer.sent += static_cast<std::uint64_t>(got);
    return static_cast<std::size_t>(got);
}

// Where a body that was begun has to be sent anew: the kept connection was closed meanwhile.
int seek_body(void* of, curl_off_t offset, int origin) {
    if (origin != SEEK_SET || offset < 0) return CURL_SEEKFUNC_CANTSEEK;
    static_cast<Transfer*>(of)->sent = static_cast<std::uint64_t>(offset);
    return CURL_SEEKFUNC_OK;
}

int look(void* of, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    auto& transfer = *static_cast<Transfer*>(of);
    transfer.answer.stopped = transfer.stop && transfer.stop();
    return transfer.answer.stopped ? 1 : 0;
}

bool may_pass(CURLcode code) {
    constexpr std::array passing = {CURLE_COULDNT_RESOLVE_PROXY,
                                    CURLE_COULDNT_RESOLVE_HOST,
                                    CURLE_COULDNT_CONNECT,
                                    CURLE_PARTIAL_FILE,
                                    CURLE_OPERATION_TIMEDOUT,
                                    CURLE_SSL_CONNECT_ERROR,
                                    CURLE_GOT_NOTHING,
                                    CURLE_SEND_ERROR,
                                    CURLE_RECV_ERROR,
                                    CURLE_HTTP2,
                                    CURLE_HTTP2_STREAM};
    return std::ranges::find(passing, code) != passing.end();
}

struct FreeList {
    void operator()(curl_slist* list) const { ::curl_slist_free_all(list); }
};

}  // namespace

Http::Http(std::string certificates, std::function<bool()> stop)
    : handle_(nullptr), certificates_(std::move(certificates)), stop_(std::move(stop)) {
    static const CURLcode started = ::curl_global_init(CURL_GLOBAL_DEFAULT);
    if (started == CURLE_OK) handle_ = ::curl_easy_init();
}

Http::~Http() {
    if (handle_ != nullptr) ::curl_easy_cleanup(handle_);
}

HttpAnswer Http::send(const HttpRequest& request) {
    HttpAnswer answer;
    if (handle_ == nullptr) {
        answer.failure = "libcurl does not start";
        return answer;
    }
    Transfer transfer{.request = request, .answer = answer, .stop = stop_, .handle = handle_};
    ::curl_easy_reset(handle_);  // but for its connections
    std::unique_ptr<curl_slist, FreeList> lines(::curl_slist_append(nullptr, "Expect:"));
    for (const auto& [name, value] : request.headers)
        if (curl_slist* longer = ::curl_slist_append(lines.get(), (name + ": " + value).c_str()); longer != nullptr)
            static_cast<void>(lines.release()), lines.reset(longer);
    std::array<char, CURL_ERROR_SIZE> reason{};
    const auto set = [this](CURLoption option, auto value) { ::curl_easy_setopt(handle_, option, value); };
    set(CURLOPT_URL, request.url.c_str());
    set(CURLOPT_CUSTOMREQUEST, request.method.c_str());
    set(CURLOPT_HTTPHEADER, lines.get());
    set(CURLOPT_PATH_AS_IS, 1L);
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    if (!certificates_.empty()) {
        set(CURLOPT_CAINFO, certificates_.c_str());
        set(CURLOPT_CAPATH, static_cast<const char*>(nullptr));
    }
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_CONNECTTIMEOUT, connect_seconds);
    set(CURLOPT_LOW_SPEED_LIMIT, 1L);
    set(CURLOPT_LOW_SPEED_TIME, silent_seconds);
    set(CURLOPT_USERAGENT, "solieu/" SOLIEU_VERSION);
    set(CURLOPT_ERRORBUFFER, reason.data());
    set(CURLOPT_WRITEFUNCTION, take_body);
    set(CURLOPT_WRITEDATA, static_cast<void*>(&transfer));
    set(CURLOPT_HEADERFUNCTION, take_header);
    set(CURLOPT_HEADERDATA, static_cast<void*>(&transfer));
    set(CURLOPT_NOPROGRESS, 0L);
    set(CURLOPT_XFERINFOFUNCTION, look);
    set(CURLOPT_XFERINFODATA, static_cast<void*>(&transfer));
    if (request.from >= 0) {
        set(CURLOPT_UPLOAD, 1L);
        set(CURLOPT_READFUNCTION, give_body);
        set(CURLOPT_READDATA, static_cast<void*>(&transfer));
        set(CURLOPT_SEEKFUNCTION, seek_body);
        set(CURLOPT_SEEKDATA, static_cast<void*>(&transfer));
        set(CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(request.size));
    }
    if (request.into >= 0 && (::lseek(request.into, 0, SEEK_SET) != 0 || ::ftruncate(request.into, 0) != 0)) {
        answer.not_written = true;
        answer.failure = "what is fetched cannot be kept";
        return answer;
    }
    const CURLcode code = ::curl_easy_perform(handle_);
    if (code == CURLE_OK) {
        long status = 0;
        ::curl_easy_getinfo(handle_, CURLINFO_RESPONSE_CODE, &status);
        answer.status = static_cast<int>(status);
        return answer;
    }
    answer.failure = answer.not_written  ? "what is fetched cannot be kept"
                     : reason[0] != '\0' ? reason.data()
                                         : ::curl_easy_strerror(code);
    answer.may_pass = may_pass(code);
    return answer;
}

}  // namespace solieu::store
