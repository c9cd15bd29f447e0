using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Phrases;

namespace PerfServerless.Functions.Lookups;

/// <summary>Answers "brief", with or without the name of a review: only its leaders see it.</summary>
internal sealed class BriefAnswers(ICycleStore cycles, BriefCards cards, BusinessTime business) : IChatPhrase
{
    // The newest may not have come to its brief yet, and some may have been called off.
    private const int Looked = 8;

    public async Task<ChatCard?> AnswerAsync(SaidInChat said, CancellationToken cancellationToken) =>
        ChatCommands.After(ChatCommand.Brief, said.Text) is { } name ? await BriefAsync(said.Scorecard, said.Person, name, cancellationToken) : null;

    /// <param name="name">Of the review; null where he did not say.</param>
    public async Task<ChatCard> BriefAsync(Scorecard scorecard, Person person, string? name, CancellationToken cancellationToken)
    {
        IReadOnlyList<Cadence> led = [.. scorecard.Cadences.Where(c => c.Leaders.Contains(person.Id))];
        if (led.Count == 0) return new ChatCard.Notice(LookupWords.NotLeadingTitle, LookupWords.NotLeading, [ChatCommand.MyKpis, ChatCommand.Help]);

        IReadOnlyList<Cadence> meant = name is null ? led : [.. led.Where(c => IsCalled(c, name))];
        if (meant is [var one]) return await OfAsync(scorecard, one, person, cancellationToken);

        var names = Part.Of(led.Select(c => c.Name));
        return new ChatCard.Notice(
            LookupWords.WhichBriefTitle, meant.Count == 0 ? LookupWords.NoSuchCadence.Say(name!, names) : LookupWords.WhichBrief.Say(names), [ChatCommand.Help])
        {
            Offers = [.. led.Select(c => new ChatOffer(PartWords.Verbatim.Say(c.Name), $"{ChatCommands.Sent(ChatCommand.Brief)} {c.Id}"))],
        };
    }

    private async Task<ChatCard> OfAsync(Scorecard scorecard, Cadence cadence, Person person, CancellationToken cancellationToken)
    {
        foreach (var cycle in await cycles.ListAsync(scorecard.Tenant, cadence.Id, Looked, cancellationToken))
            if (await cards.FindAsync(cycle.Key, person.Id, cancellationToken) is { } brief) return brief;

        var next = cadence.State is null ? CyclePlanner.Next(cadence, scorecard.Organisation, business.Now).Times.BriefAt : (DateTimeOffset?)null;
        return new ChatCard.Notice(
            LookupWords.NoBriefTitle,
            next > business.Now ? LookupWords.NoBrief.Say(cadence.Name, next.Value) : LookupWords.NoBriefNow.Say(cadence.Name),
            [ChatCommand.MyKpis, ChatCommand.Help]);
    }

    private static bool IsCalled(Cadence cadence, string name) =>
        string.Equals(cadence.Id.Value, name, StringComparison.OrdinalIgnoreCase) || cadence.Name.Contains(name, StringComparison.OrdinalIgnoreCase);
}
