namespace PerfServerless.Durable.Tests.Hub.Simulation;

/// <summary>The messages that can suffer, by what they mean to their receiver.</summary>
internal enum MessageSort
{
    Start,
    Event,
    Completion,
    Timer,
}
