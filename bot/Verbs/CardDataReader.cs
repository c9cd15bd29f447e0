using System.Globalization;
using System.Text.Json;
using PerfServerless.Domain.Chat.Forms;
using PerfServerless.Domain.Chat.Statements;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Typing;

namespace PerfServerless.Bot.Verbs;

/// <summary>Reads what a card's action carries. Nothing of it is trusted; what is not ours is ignored, what is unreadable is null.</summary>
internal static class CardDataReader
{
    private const int MaxInputs = 200;
    private const int MaxPeople = 500;
    private const int MaxPeriod = 16;

    /// <summary>The desk the card belongs to; null where it names none, or another tenant's or person's.</summary>
    public static DeskKey? Desk(CardAction action) =>
        DeskKey.TryParse(Text(action.Data, CardData.Desk)) is { } desk && desk.Person == action.Person && desk.Tenant == action.Tenant ? desk : null;

    /// <summary>The request the card belongs to; null where it names none, or another tenant's or person's.</summary>
    public static RequestKey? Request(CardAction action) =>
        RequestKey.TryParse(Text(action.Data, CardData.Request)) is { } request && request.Person == action.Person && request.Cycle.Tenant == action.Tenant
            ? request
            : null;

    /// <summary>The cycle the card belongs to; null where it names none, or another tenant's.</summary>
    public static CycleKey? Cycle(CardAction action) =>
        CycleKey.TryParse(Text(action.Data, CardData.Cycle)) is { } cycle && cycle.Tenant == action.Tenant ? cycle : null;

    public static Submission Submission(CardAction action, DeskKey desk) => new(
        desk,
        action.ActivityId,
        action.Message,
        Text(action.Data, CardData.Correcting) == "true",
        Page(action.Data),
        Inputs(action.Data, CardData.ValuePrefix),
        Inputs(action.Data, CardData.NotePrefix),
        Given(action.Data, CardData.Confidence),
        Given(action.Data, CardData.Blocker))
    {
        Causes = Inputs(action.Data, CardData.CausePrefix),
    };

    public static StatementSubmission Statement(CardAction action, RequestKey request) =>
        new(request, action.ActivityId, Given(action.Data, CardData.Kpi), Given(action.Data, CardData.Status), Given(action.Data, CardData.Reason));

    /// <param name="act">Null where the data say what is to be done.</param>
    public static ManagerOrder Order(CardAction action, CycleKey cycle, ManagerAct? act, bool filled) =>
        new(cycle, act ?? Act(Text(action.Data, CardData.Act)), People(action.Data))
        {
            Reason = Given(action.Data, CardData.Reason),
            Days = Given(action.Data, CardData.Days),
            Wish = Wish(action.Data),
            Filled = filled,
        };

    /// <summary>What becomes of the KPIs of somebody who has left; null where the card names nobody.</summary>
    public static HandoverOrder? Handover(CardAction action) =>
        Code.TryRead<PersonId>(Text(action.Data, CardData.Left), out var left) ? new(left.Value, Wish(action.Data), Filled: true) : null;

    /// <summary>An answer to a proposal; null where the card names none.</summary>
    public static ProposalReply? Reply(CardAction action, bool agrees) =>
        Code.TryRead<PersonId>(Text(action.Data, CardData.Owner), out var owner) && Text(action.Data, CardData.Proposal) is { Length: > 0 } id
            ? new(owner.Value, id, agrees, Given(action.Data, CardData.Reason))
            : null;

    private static HandoverWish Wish(JsonElement data) => new()
    {
        Kpis =
        [
            .. (Text(data, CardData.Kpis) ?? "")
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Take(MaxPeople)
                .Select(k => Code.TryRead<KpiId>(k, out var id) ? id : null)
                .OfType<KpiId>()
                .Distinct(),
        ],
        Name = Given(data, CardData.Name),
        Person = Code.TryRead<PersonId>(Text(data, CardData.Person), out var person) ? person : null,
    };

    /// <summary>An act that is not among those of our cards is none.</summary>
    private static ManagerAct? Act(string? name) => Enum.TryParse<ManagerAct>(name, out var act) && Enum.GetName(act) == name ? act : null;

    /// <summary>The chosen people; what is not a person's id is left out.</summary>
    public static IReadOnlyList<PersonId> People(JsonElement data) =>
    [
        .. (Text(data, CardData.People) ?? "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Take(MaxPeople)
            .Select(p => Code.TryRead<PersonId>(p, out var id) ? id : null)
            .OfType<PersonId>()
            .Distinct(),
    ];

    /// <summary>A member as text: inputs arrive as strings, hand-made ones perhaps as numbers.</summary>
    public static string? Text(JsonElement data, string name) => data.TryGetProperty(name, out var member) ? Text(member) : null;

    private static string? Text(JsonElement member) => member.ValueKind switch
    {
        JsonValueKind.String => Cut(member.GetString()!),
        JsonValueKind.Number => Cut(member.GetRawText()),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    private static string Cut(string text) => TypedText.Cut(text, TypedLimits.Read);

    private static string? Given(JsonElement data, string name) => Text(data, name) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static int Page(JsonElement data) =>
        int.TryParse(Text(data, CardData.Page), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= 1_000 ? page : 1;

    private static Dictionary<(KpiId Kpi, string Period), string> Inputs(JsonElement data, string prefix)
    {
        var inputs = new Dictionary<(KpiId, string), string>();
        foreach (var member in data.EnumerateObject())
        {
            if (inputs.Count == MaxInputs) break;
            if (!member.Name.StartsWith(prefix, StringComparison.Ordinal) || Input(member.Name[prefix.Length..]) is not { } input) continue;
            if (Text(member.Value) is { } text) inputs[input] = text.Trim();
        }

        return inputs;
    }

    private static (KpiId Kpi, string Period)? Input(string name) =>
        name.Split('.') is [var k, var period] && Code.TryRead<KpiId>(k, out var kpi) && Code.IsValid(period, MaxPeriod) ? (kpi.Value, period) : null;
}
