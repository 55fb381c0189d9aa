#pragma once
// The temporary file in which a result is made, and what runs that died left of such files.
//
// In:    the folder in which the result will stand, so that it can be renamed there in one step.
// Out:   a new file ".solieu-PROCESS-NUMBER.part", open for writing. As long as it is open the process holds a lock on
//        it (flock), and the lock goes with the process however that ends. So a file of such a name that can be locked
//        belongs to nobody alive: no process number decides, which may have been given to another one, or be of
//        another machine that shares the folder.
// Fails: path is "" and errno says why.
//
// Example:
//   output::remove_abandoned_parts("ket-qua");
//   output::PartFile part = output::make_part_file("ket-qua");
//   if (part.path.empty()) return std::strerror(errno);

#include <string>

namespace solieu::output {

struct PartFile {
    std::string path;     // "" when it could not be made
    int descriptor = -1;  // to be closed after the file was renamed or removed, not before: the lock goes with it
};

[[nodiscard]] PartFile make_part_file(const std::string& folder);

// Removes the files that dead processes left there, with what SQLite made beside them (-journal, -wal, -shm). Only
// regular files of the user himself go; where locks do not work nothing goes. Gives how many.
int remove_abandoned_parts(const std::string& folder);

// The folder of a file that is to be made: "." for a plain name.
[[nodiscard]] std::string folder_of(const std::string& path);

}  // namespace solieu::output
