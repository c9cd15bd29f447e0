namespace PerfServerless.Durable.Tests.Hub.Simulation;

/// <summary>What becomes of a message on its way.</summary>
internal enum MessageFault
{
    Duplicate,
    Reorder,
    Delay,
    DropThenRedeliver,
}
