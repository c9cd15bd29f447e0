namespace PerfServerless.Functions.Settings;

/// <summary>Where files are dropped: in a folder of this machine, or in a container of the storage account's blobs. Nowhere by default.</summary>
public sealed class DropOptions
{
    public string? Folder { get; set; }

    public string? Container { get; set; }

    public bool IsOn => !string.IsNullOrWhiteSpace(Folder) || !string.IsNullOrWhiteSpace(Container);
}
