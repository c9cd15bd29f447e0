using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Files;

/// <summary>Shows a loop so that it can be followed with a finger.</summary>
internal static class LoopText
{
    private const int Shown = 12;

    public static Saying Of<T>(IReadOnlyList<T> loop) => loop.Count <= Shown
        ? PartWords.Verbatim.Say(Chain(loop.Append(loop[0])))
        : ImportOrganisationWords.LongCircle.Say(Chain(loop.Take(Shown)), loop.Count - Shown, $"{loop[0]}");

    private static string Chain<T>(IEnumerable<T> nodes) => string.Join(" > ", nodes);
}
