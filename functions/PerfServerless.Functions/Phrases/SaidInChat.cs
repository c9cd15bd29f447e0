using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Phrases;

/// <summary>What a person said, as he said it.</summary>
/// <param name="Language">His own; words of all others are understood too.</param>
/// <param name="ActivityId">The channel's id of it: one that comes again is the same.</param>
internal sealed record SaidInChat(Scorecard Scorecard, Person Person, string Text, Language Language, string ActivityId)
{
    public DeskKey Desk => new(Scorecard.Tenant, Person.Id);
}
