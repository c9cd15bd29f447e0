namespace PerfServerless.Storage.Http;

/// <summary>
/// A write was sent and no answer says whether it happened. Read what it would have changed, then decide;
/// sending it again unread could report its own echo as a conflict.
/// </summary>
internal sealed class AmbiguousWriteException(string what, Exception? inner = null)
    : StorageException(
        $"Whether {what} was written is not known: the request was sent and no clear answer came back. Read it again before deciding.",
        inner,
        worthRetrying: true)
{
    public string What => what;
}
