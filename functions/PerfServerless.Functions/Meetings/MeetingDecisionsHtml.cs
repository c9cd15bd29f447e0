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
    public static string Of(IReadOnlyList<Decision> decisions, Word heading, Word? none, Reader reader, MeetingAddresses addresses)
    {
        if (decisions.Count == 0) return none is null ? "" : $"<p>{reader.Tell(none)}</p>";

        var lines = decisions.Select(d => $"<li>{Line(d, reader, addresses)}</li>");
        return $"""<section class="fell"><h2>{reader.Tell(heading)}</h2><ul>{string.Concat(lines)}</ul></section>""";
    }

    private static string Line(Decision decision, Reader reader, MeetingAddresses addresses)
    {
        var beside = Facts(decision).Select(f => reader.Tell(f)).Append(Change(decision, reader, addresses));
        return $"""<strong>{Html.Isolated(decision.Text)}</strong> <span class="small">{string.Join(" · ", beside)}</span>""";
    }

    /// <summary>Another window is opened: nothing that stands in the fields is left behind.</summary>
    private static string Change(Decision decision, Reader reader, MeetingAddresses addresses)
    {
        var page = Html.Text(addresses.Decision(decision.Key).AbsoluteUri);
        var name = $"""{reader.Tell(MeetingWords.Change)}<span class="aside"> {Html.Isolated(decision.Text)}</span>""";
        return $"""<a href="{page}" target="_blank" rel="noopener">{name}</a>""";
    }

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
