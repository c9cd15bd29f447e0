using PerfServerless.Domain.Words;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.Feeds;

/// <summary>A message that cannot be taken.</summary>
internal sealed class FeedRefusedException(Saying why, Exception? inner = null) : Exception(ForLogs.English(why), inner)
{
    /// <summary>Why, without the values in it.</summary>
    public Saying Why => why;
}
