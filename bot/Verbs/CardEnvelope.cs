using System.Text.Json;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Bot.Verbs;

/// <summary>
/// What each verb's action may carry: the data of its button, and the inputs of the cards it stands on, because some clients send them
/// with every button. Anything else was put there by somebody.
/// </summary>
internal static class CardEnvelope
{
    private const int MaxPeriod = 16;

    /// <summary>Where clients put what is theirs.</summary>
    private const string Client = "msteams";

    private static readonly string[] FormInputs = [CardData.Confidence, CardData.Blocker];
    private static readonly string[] FormData = [CardData.Desk, CardData.Page, CardData.Correcting];
    private static readonly string[] WishInputs = [CardData.Kpis, CardData.Name, CardData.Person];
    private static readonly string[] ProposalData = [CardData.Owner, CardData.Proposal, CardData.Reason];
    private static readonly string[] OrderData = [CardData.Cycle, CardData.People, CardData.Act, CardData.Reason, CardData.Days, .. WishInputs];
    private static readonly string[] DecideInputs =
        [CardData.Cadence, CardData.What, CardData.Name, CardData.Person, CardData.Due, CardData.Subject];

    private static readonly string[] StatementInputs = [CardData.Kpi, CardData.Status, CardData.Reason];

    private static readonly Dictionary<string, Contents> ByVerb = new(StringComparer.Ordinal)
    {
        [CardVerbNames.Submit] = new(Fields: true, [.. FormData, .. FormInputs]),
        [CardVerbNames.Next] = new(Fields: true, [.. FormData, .. FormInputs]),
        [CardVerbNames.Correct] = new(Fields: true, [CardData.Desk, .. FormInputs]),
        [CardVerbNames.Show] = new(Fields: true, [CardData.Desk, .. FormInputs, .. StatementInputs]),
        [CardVerbNames.Statement] = new(Fields: true, [CardData.Request, .. FormInputs]),
        [CardVerbNames.State] = new(Fields: false, [CardData.Request, .. StatementInputs]),
        [CardVerbNames.Nudge] = new(Fields: false, OrderData),
        [CardVerbNames.Excuse] = new(Fields: false, OrderData),
        [CardVerbNames.Undo] = new(Fields: false, OrderData),
        [CardVerbNames.Take] = new(Fields: false, OrderData),
        [CardVerbNames.Manage] = new(Fields: false, OrderData),
        [CardVerbNames.Order] = new(Fields: false, OrderData),
        [CardVerbNames.HandOver] = new(Fields: false, [CardData.Left, .. WishInputs]),
        [CardVerbNames.Agree] = new(Fields: false, ProposalData),
        [CardVerbNames.Decline] = new(Fields: false, ProposalData),
        [CardVerbNames.Decide] = new(Fields: false, [CardData.Decision, CardData.Cycle, CardData.Draft, .. DecideInputs]),
        [CardVerbNames.Action] = new(Fields: false, [CardData.Decision, CardData.Move, CardData.Reason, .. DecideInputs]),
        [CardVerbNames.Say] = new(Fields: false, [CardData.Text]),
    };

    /// <returns>Whether it carries nothing but what a card of ours can send with this verb. Of a verb that is none of ours nothing is said.</returns>
    public static bool IsOurs(string verb, JsonElement data) =>
        !ByVerb.TryGetValue(verb, out var contents) || data.EnumerateObject().All(m => m.Name == Client || contents.Allows(m));

    private sealed record Contents(bool Fields, string[] Names)
    {
        public bool Allows(JsonProperty member) =>
            member.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)
            && (member.Name == CardData.Verb || Names.Contains(member.Name, StringComparer.Ordinal) || (Fields && IsField(member.Name)));

        private static bool IsField(string name) =>
            new[] { CardData.ValuePrefix, CardData.NotePrefix, CardData.CausePrefix }.Any(p => name.StartsWith(p, StringComparison.Ordinal))
            && name.Split('.') is [_, var kpi, var period] && Code.TryRead<KpiId>(kpi, out _) && Code.IsValid(period, MaxPeriod);
    }
}
