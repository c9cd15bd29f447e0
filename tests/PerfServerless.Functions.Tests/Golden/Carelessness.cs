namespace PerfServerless.Functions.Tests.Golden;

/// <summary>Changes of an orchestrator's code that break instances in flight.</summary>
public enum Carelessness
{
    ExtraActivity,
    ExtraTimer,
    ReturnsEarly,
}
