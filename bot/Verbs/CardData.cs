using PerfServerless.Domain.Identity;

namespace PerfServerless.Bot.Verbs;

/// <summary>The names of what a card's action carries: written by the cards, read by the verbs.</summary>
internal static class CardData
{
    public const string Verb = "verb";
    public const string Desk = "desk";
    public const string Request = "request";
    public const string Cycle = "cycle";
    public const string Page = "page";
    public const string Correcting = "correcting";
    public const string ValuePrefix = "v.";
    public const string NotePrefix = "n.";
    public const string CausePrefix = "c.";
    public const string Confidence = "confidence";
    public const string Blocker = "blocker";
    public const string Kpi = "kpi";
    public const string Status = "status";
    public const string Reason = "reason";
    public const string People = "people";
    public const string Act = "act";
    public const string Days = "days";
    public const string Text = "text";
    public const string Kpis = "kpis";
    public const string Name = "name";
    public const string Person = "person";
    public const string Left = "left";
    public const string Owner = "owner";
    public const string Proposal = "proposal";
    public const string Decision = "decision";
    public const string Draft = "draft";
    public const string Cadence = "cadence";
    public const string What = "what";
    public const string Due = "due";
    public const string Subject = "subject";
    public const string Move = "move";
    public const string Target = "target";

    public static IReadOnlyDictionary<string, string> ForRequest(RequestKey request) =>
        new Dictionary<string, string>(StringComparer.Ordinal) { [Request] = request.ToString() };

    public static IReadOnlyDictionary<string, string> ForDesk(DeskKey desk) =>
        new Dictionary<string, string>(StringComparer.Ordinal) { [Desk] = desk.ToString() };

    /// <summary>The name of a KPI's input for a period; codes hold no dot.</summary>
    public static string Input(string prefix, KpiId kpi, string period) => $"{prefix}{kpi}.{period}";
}
