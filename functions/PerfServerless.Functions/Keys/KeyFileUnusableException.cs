using PerfServerless.Domain.Words;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.Keys;

/// <summary>The file of keys is there and cannot be used: it is damaged, or somebody else could have read or made it.</summary>
/// <param name="why">What is wrong, and how to mend it.</param>
public sealed class KeyFileUnusableException(Saying why, Exception? inner = null) : Exception(ForLogs.English(why), inner)
{
    public Saying Why => why;
}
