using PerfServerless.Domain.Words;
using PerfServerless.Durable;
using PerfServerless.Functions.Instances;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.Operations;

/// <summary>An instance's state as a page shows it: a shape, a colour and words, each enough alone.</summary>
internal static class StateMark
{
    public static string Of(OrchestrationRuntimeStatus state, Reader reader) =>
        $"""<span class="status {Class(state)}">{Svg(Shape(state))}<span>{reader.Tell(StateWords.Alone(state))}</span></span>""";

    private static string Svg(string shape) => $"""<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">{shape}</svg>""";

    private static string Class(OrchestrationRuntimeStatus state) => state switch
    {
        OrchestrationRuntimeStatus.Running or OrchestrationRuntimeStatus.Completed => "good",
        OrchestrationRuntimeStatus.Suspended => "warn",
        OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Blocked => "bad",
        OrchestrationRuntimeStatus.ContinuedAsNew or OrchestrationRuntimeStatus.Canceled or OrchestrationRuntimeStatus.Terminated
            or OrchestrationRuntimeStatus.Pending => "none",
    };

    private static string Shape(OrchestrationRuntimeStatus state) => state switch
    {
        OrchestrationRuntimeStatus.Running =>
            """<circle cx="8" cy="8" r="7" fill="currentColor"/><path d="M6.2 4.8l5 3.2-5 3.2z" class="cut" fill="none" stroke-width="1.6" stroke-linejoin="round"/>""",
        OrchestrationRuntimeStatus.Completed =>
            """<circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M4.6 8.3l2.3 2.3 4.5-4.8" fill="none" stroke="currentColor" stroke-width="1.6"/>""",
        OrchestrationRuntimeStatus.Suspended =>
            """<rect x="1" y="1" width="14" height="14" rx="7" fill="currentColor"/><path d="M6 5v6M10 5v6" class="cut" stroke-width="1.8"/>""",
        OrchestrationRuntimeStatus.Blocked =>
            """<path d="M8 1.2l7.2 13.3H.8z" fill="currentColor"/><path d="M8 6v4.2M8 11.6v1.6" class="cut" stroke-width="1.7"/>""",
        OrchestrationRuntimeStatus.Failed =>
            """<rect x="1" y="1" width="14" height="14" rx="2" fill="currentColor"/><path d="M5 5l6 6M11 5l-6 6" class="cut" stroke-width="1.8"/>""",
        OrchestrationRuntimeStatus.Terminated =>
            """<rect x="2" y="2" width="12" height="12" rx="1" fill="none" stroke="currentColor" stroke-width="1.6"/>""",
        OrchestrationRuntimeStatus.ContinuedAsNew or OrchestrationRuntimeStatus.Canceled or OrchestrationRuntimeStatus.Pending =>
            """<circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.6 1.7"/>""",
    };
}
