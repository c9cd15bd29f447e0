using PerfServerless.Domain.Words;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.PeopleFiles;

/// <summary>How an export was taken, as the API shows it.</summary>
/// <param name="Missing">People whom it named before and names no more.</param>
internal sealed record PeopleFileView(SayingView Summary, int New, int Changed, int Unchanged, int Missing, IReadOnlyList<SayingView> Overruled)
{
    private const int Listed = 1000;

    public static PeopleFileView Of(PeopleFileOutcome outcome, Reader reader) => new(
        SayingView.Of(outcome.Sentence, reader), outcome.New, outcome.Changed, outcome.Unchanged, outcome.Missing,
        [.. outcome.Overruled.Take(Listed).Select(o => SayingView.Of(o, reader))]);
}
