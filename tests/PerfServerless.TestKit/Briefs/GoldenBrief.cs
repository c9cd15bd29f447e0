using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;

namespace PerfServerless.TestKit.Briefs;

/// <summary>A brief with the organisation whose people it names.</summary>
/// <param name="Name">By which its files are known.</param>
public sealed record GoldenBrief(string Name, Scorecard Scorecard, Brief Brief)
{
    /// <summary>A reader who knows the organisation's people by name.</summary>
    public Reader ReadBy(Reader reader) => reader with { NameOf = id => Scorecard.Find(id)?.Name };
}
