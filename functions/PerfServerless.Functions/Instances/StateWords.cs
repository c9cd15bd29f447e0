using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Durable;

namespace PerfServerless.Functions.Instances;

/// <summary>An instance's state in words.</summary>
internal static class StateWords
{
    /// <summary>A state inside a sentence.</summary>
    public static Saying Inside(OrchestrationRuntimeStatus state) => InstanceWords.State.Say(Part.Of(state));

    /// <summary>A state that stands alone.</summary>
    public static Saying Alone(OrchestrationRuntimeStatus state) => InstanceWords.StateLabel.Say(Inside(state));
}
