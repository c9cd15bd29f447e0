using PerfServerless.Bot.Protocol;
using PerfServerless.Bot.Verbs;

namespace PerfServerless.Bot.Limits;

/// <summary>An activity as it stands at the door: who says he sent it, and what it asks for. Nothing is looked up for it.</summary>
/// <param name="Who">The sender within his tenant.</param>
/// <param name="Tenant">The Entra tenant it names.</param>
internal sealed record Visit(string Who, string Tenant, VisitKind Kind)
{
    private static readonly HashSet<string> Submissions = new(StringComparer.Ordinal)
    {
        CardVerbNames.Submit, CardVerbNames.State, CardVerbNames.Nudge, CardVerbNames.Excuse, CardVerbNames.Undo,
    };

    public static Visit Of(Activity activity)
    {
        var tenant = activity.Conversation?.TenantId ?? activity.ChannelData?.Tenant?.Id ?? "";
        return new($"{tenant}|{activity.From?.AadObjectId ?? activity.From?.Id}".ToUpperInvariant(), tenant.ToUpperInvariant(), KindOf(activity));
    }

    /// <summary>It goes before messages of the same person that wait, and its answer does not wait for theirs.</summary>
    public bool IsAction => Kind is VisitKind.Submission or VisitKind.Press;

    private static VisitKind KindOf(Activity activity) => activity.Type switch
    {
        ActivityTypes.Invoke => OfVerb(CardInvoke.FromExecute(activity.Value)?.Verb),
        ActivityTypes.Message => CardInvoke.FromSubmit(activity.Value) is { Verb: var verb } ? OfVerb(verb) : VisitKind.Message,
        _ => VisitKind.News,
    };

    // A button that stands for words is words.
    private static VisitKind OfVerb(string? verb) =>
        verb == CardVerbNames.Say ? VisitKind.Message : Submissions.Contains(verb ?? "") ? VisitKind.Submission : VisitKind.Press;
}
