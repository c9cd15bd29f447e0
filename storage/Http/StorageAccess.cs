using Azure;

namespace PerfServerless.Storage.Http;

/// <summary>What is said where the service refuses who asks.</summary>
internal static class StorageAccess
{
    public static StorageException Refused(RequestFailedException e) =>
        new(
            $"{e.Message} The identity or key has no right to this account's tables; give it the role Storage Table Data Contributor.",
            e,
            worthRetrying: false);
}
