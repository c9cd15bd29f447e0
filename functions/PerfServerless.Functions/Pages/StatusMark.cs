using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Pages;

/// <summary>A status as a page shows it: a shape, a colour and words, each enough alone.</summary>
internal static class StatusMark
{
    /// <param name="words">Where more is to be said than the status alone.</param>
    public static string Of(Status status, Reader reader, Saying? words = null) =>
        $"""<span class="status {Class(status)}">{Shape(status)}<span>{reader.Tell(words ?? BriefText.Words(status))}</span></span>""";

    private static string Class(Status status) => status switch
    {
        Status.OnTrack => "good",
        Status.AtRisk => "warn",
        Status.OffTrack => "bad",
        Status.Stale => "stale",
        Status.NoInformation => "none",
    };

    private static string Shape(Status status) => status switch
    {
        Status.OnTrack =>
            Svg("""<circle cx="8" cy="8" r="7" fill="currentColor"/><path d="M4.6 8.3l2.3 2.3 4.5-4.8" fill="none" class="cut" stroke-width="1.8"/>"""),
        Status.AtRisk => Svg("""<path d="M8 1.2l7.2 13.3H.8z" fill="currentColor"/><path d="M8 6v4.2M8 11.6v1.6" class="cut" stroke-width="1.7"/>"""),
        Status.OffTrack =>
            Svg("""<rect x="1" y="1" width="14" height="14" rx="2" fill="currentColor"/><path d="M5 5l6 6M11 5l-6 6" class="cut" stroke-width="1.8"/>"""),
        Status.Stale =>
            Svg(
                """<circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.6 1.7"/><path d="M8 4.4V8l2.4 1.8" fill="none" stroke="currentColor" stroke-width="1.6"/>"""),
        Status.NoInformation =>
            Svg(
                """<circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M4.8 8h6.4" stroke="currentColor" stroke-width="1.6"/>"""),
    };

    private static string Svg(string content) => $"""<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">{content}</svg>""";
}
