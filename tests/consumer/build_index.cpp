#include <entente/index.hpp>

#include <iostream>

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    auto writer = entente::IndexWriter::open(argv[1]);
    writer.upsert({.id = "pact",
                   .title = "City signs pact",
                   .body = "Shanghai and Microsoft signed a pact on cloud computing."});
    writer.upsert({.id = "fair",
                   .title = "Fair opens",
                   .body = "The book fair opened on Monday. No pact was signed there."});
    std::cout << writer.commit().added << " documents\n";
}
