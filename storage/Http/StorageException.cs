namespace PerfServerless.Storage.Http;

/// <summary>Storage could not do what was asked. Says whether the same call may succeed later.</summary>
public class StorageException(string message, Exception? inner, bool worthRetrying) : Exception(message, inner)
{
    /// <summary>True for a passing fault (throttling, outage, a lost answer); false where data or settings must change first.</summary>
    public bool WorthRetrying => worthRetrying;
}
