using System.Text;
using Azure;
using PerfServerless.Storage.Blobs;
using PerfServerless.Storage.Http;
using PerfServerless.TestKit.Azurite;

namespace PerfServerless.Storage.Tests.Blobs;

public sealed class BlobContainerClientTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private async Task<BlobContainerClient> ContainerAsync()
    {
        var container = new BlobServiceClient(azurite.ConnectionString, new StorageClientOptions(TimeProvider.System))
            .GetBlobContainerClient(AzuriteFixture.UniqueName("drop"));
        Assert.True(await container.CreateIfNotExistsAsync());
        Assert.False(await container.CreateIfNotExistsAsync());
        return container;
    }

    [Fact]
    public async Task A_blob_is_written_listed_read_and_deleted_in_the_version_that_was_listed()
    {
        var container = await ContainerAsync();
        const string Name = "acme/Öl & Gas #1+2 %41.csv";
        await container.UploadAsync(Name, "value"u8.ToArray(), "text/csv");

        var listed = Assert.Single(await ListAsync(container, "acme/"));
        Assert.Equal((Name, 5), (listed.Name, listed.Length));
        Assert.Equal("value", Encoding.UTF8.GetString((await container.DownloadAsync(Name, 5, listed.ETag))!.Value.Span));
        Assert.Null(await container.DownloadAsync(Name, 4));
        Assert.True(await container.ExistsAsync(Name));

        await container.UploadAsync(Name, "another"u8.ToArray(), "text/csv");
        Assert.Null(await container.DownloadAsync(Name, 100, listed.ETag));
        Assert.False(await container.DeleteAsync(Name, listed.ETag));
        Assert.True(await container.DeleteAsync(Name, Assert.Single(await ListAsync(container, "")).ETag));
        Assert.False(await container.DeleteAsync(Name));
        Assert.Null(await container.DownloadAsync(Name, 100));
        Assert.False(await container.ExistsAsync(Name));
    }

    [Fact]
    public async Task Lists_go_on_from_page_to_page_and_an_empty_blob_is_one()
    {
        var container = await ContainerAsync();
        await Parallel.ForEachAsync(Enumerable.Range(0, 1_003), async (i, cancellationToken) =>
            await container.UploadAsync($"acme/{i:0000}", ReadOnlyMemory<byte>.Empty, "text/plain", cancellationToken));

        Assert.Equal(Enumerable.Range(0, 1_003).Select(i => $"acme/{i:0000}"), (await ListAsync(container, "acme/")).Select(b => b.Name));
        Assert.Empty(await ListAsync(container, "other/"));
        Assert.Equal(0, (await container.DownloadAsync("acme/0000", 10))!.Value.Length);
    }

    [Theory]
    [InlineData("Drop")]
    [InlineData("a")]
    [InlineData("a--b")]
    public void A_name_that_no_container_has_is_refused(string name) => Assert.Throws<ArgumentException>(
        () => new BlobServiceClient(azurite.ConnectionString, new StorageClientOptions(TimeProvider.System)).GetBlobContainerClient(name));

    [Fact]
    public async Task Without_the_container_the_services_answer_is_told()
    {
        var missing = new BlobServiceClient(azurite.ConnectionString, new StorageClientOptions(TimeProvider.System))
            .GetBlobContainerClient(AzuriteFixture.UniqueName("none"));
        Assert.Equal(404, (await Assert.ThrowsAsync<RequestFailedException>(() => missing.UploadAsync("x", default, "text/plain"))).Status);
    }

    private static async Task<List<BlobItem>> ListAsync(BlobContainerClient container, string prefix)
    {
        var found = new List<BlobItem>();
        await foreach (var blob in container.GetBlobsAsync(prefix)) found.Add(blob);
        return found;
    }
}
