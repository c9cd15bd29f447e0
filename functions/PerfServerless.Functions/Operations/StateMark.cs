using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Durable;
using PerfServerless.Functions.Briefs;

namespace PerfServerless.Functions.Operations;

/// <summary>An instance's state as a page shows it: a shape, a colour and words, each enough alone.</summary>
internal static class StateMark
{
    public static string Of(OrchestrationRuntimeStatus state, Reader reader) =>
        $"""<span class="status {Class(state)}"><svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">{Shape(state)}</svg><span>{reader.Tell(Label(state))}</span></span>""";

    /// <summary>A state inside a sentence.</summary>
    public static Saying Words(OrchestrationRuntimeStatus state) => InstanceWords.State.Say(Part.Of(state));

    /// <summary>A state that stands alone.</summary>
    public static Saying Label(OrchestrationRuntimeStatus state) => InstanceWords.StateLabel.Say(Words(state));

    private static string Class(OrchestrationRuntimeStatus state) => state switch
    {
        OrchestrationRuntimeStatus.Running or OrchestrationRuntimeStatus.Completed => "good",
        OrchestrationRuntimeStatus.Suspended => "warn",
        OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Blocked => "bad",
        _ => "none",
    };

    private static string Shape(OrchestrationRuntimeStatus state) => state switch
    {
        OrchestrationRuntimeStatus.Running => """<circle cx="8" cy="8" r="7" fill="currentColor"/><path d="M6.2 4.8l5 3.2-5 3.2z" class="cut" fill="none" stroke-width="1.6" stroke-linejoin="round"/>""",
        OrchestrationRuntimeStatus.Completed => """<circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M4.6 8.3l2.3 2.3 4.5-4.8" fill="none" stroke="currentColor" stroke-width="1.6"/>""",
        OrchestrationRuntimeStatus.Suspended => """<rect x="1" y="1" width="14" height="14" rx="7" fill="currentColor"/><path d="M6 5v6M10 5v6" class="cut" stroke-width="1.8"/>""",
        OrchestrationRuntimeStatus.Blocked => """<path d="M8 1.2l7.2 13.3H.8z" fill="currentColor"/><path d="M8 6v4.2M8 11.6v1.6" class="cut" stroke-width="1.7"/>""",
        OrchestrationRuntimeStatus.Failed => """<rect x="1" y="1" width="14" height="14" rx="2" fill="currentColor"/><path d="M5 5l6 6M11 5l-6 6" class="cut" stroke-width="1.8"/>""",
        OrchestrationRuntimeStatus.Terminated => """<rect x="2" y="2" width="12" height="12" rx="1" fill="none" stroke="currentColor" stroke-width="1.6"/>""",
        _ => """<circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.6 1.7"/>""",
    };
}
