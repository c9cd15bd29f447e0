using PerfServerless.Domain.Words;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.Instances;

/// <summary>The instance is in a state in which a command means nothing.</summary>
public sealed class InstanceRefusedException(Saying why) : Exception(ForLogs.English(why))
{
    /// <summary>Which state that is, and what can be done.</summary>
    public Saying Why => why;
}
