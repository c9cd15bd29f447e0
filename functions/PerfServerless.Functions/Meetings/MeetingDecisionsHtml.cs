using PerfServerless.Domain.Chat.Decisions;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Decisions;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.Meetings;

/// <summary>Decisions as they fell, each with the way to put it right.</summary>
internal static class MeetingDecisionsHtml
{
    /// <param name="none">What stands there where nothing was decided; null for nothing.</param>
    public static string Of(IReadOnlyList<Decision> decisions, Word heading, Word? none, Reader reader, MeetingAddresses addresses) =>
        decisions.Count == 0
            ? none is null ? "" : $"<p>{reader.Tell(none)}</p>"
            : $"""<section class="fell"><h2>{reader.Tell(heading)}</h2><ul>{string.Concat(decisions.Select(d => Line(d, reader, addresses)))}</ul></section>""";

    /// <summary>Another window is opened: nothing that stands in the fields is left behind.</summary>
    private static string Line(Decision decision, Reader reader, MeetingAddresses addresses) => $"""
        <li><strong>{Html.Isolated(decision.Text)}</strong> <span class="small">{string.Join(" · ", Facts(decision).Select(f => reader.Tell(f)))}{(Facts(decision).Any() ? " · " : "")}<a href="{Html.Text(addresses.Decision(decision.Key).AbsoluteUri)}" target="_blank" rel="noopener">{reader.Tell(MeetingWords.Change)}<span class="aside"> {Html.Isolated(decision.Text)}</span></a></span></li>
        """;

    private static IEnumerable<Saying> Facts(Decision decision)
    {
        if (decision.Action is { } item)
        {
            yield return ActionWords.Of.Say(item.Owner, item.DueOn);
            yield return ActionWords.State.Say(Part.Of(item.State));
        }

        if (TargetFacts.Of(decision) is { } target) yield return target;
    }
}
