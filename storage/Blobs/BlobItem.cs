using Azure;

namespace PerfServerless.Storage.Blobs;

/// <summary>A blob as a list tells of it.</summary>
public sealed record BlobItem(string Name, long Length, DateTimeOffset LastModified, ETag ETag);
