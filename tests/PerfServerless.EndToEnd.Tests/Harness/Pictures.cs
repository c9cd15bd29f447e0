using Microsoft.Playwright;

namespace PerfServerless.EndToEnd.Tests.Harness;

/// <summary>
/// The pictures that the documents show: the tests that see them keep them where <c>PERF_PICTURES</c> names a folder, as <c>scripts/pictures.sh</c> does.
/// </summary>
internal static class Pictures
{
    private const string Variable = "PERF_PICTURES";
    private const int MostBytes = 150 * 1024;

    // A browser writes what it shows as PNG, and can write WebP, a third of its size, from a canvas.
    private const string AsWebp = """
        async png => {
            const image = new Image();
            image.src = 'data:image/png;base64,' + png;
            await image.decode();
            const canvas = document.createElement('canvas');
            [canvas.width, canvas.height] = [image.width, image.height];
            canvas.getContext('2d').drawImage(image, 0, 0);
            return canvas.toDataURL('image/webp', 0.9).split(',')[1];
        }
        """;

    public static bool AreKept => Folder is not null;

    private static string? Folder => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null;

    /// <param name="beside">A page of the browser that took it.</param>
    public static async Task KeepAsync(IPage beside, string name, byte[] png)
    {
        if (Folder is not { } folder) return;

        var page = await beside.Context.NewPageAsync();
        var bytes = Convert.FromBase64String(await page.EvaluateAsync<string>(AsWebp, Convert.ToBase64String(png)));
        await page.CloseAsync();
        Assert.True(bytes.Length <= MostBytes, $"{name} has {bytes.Length} bytes; a picture of the documents has at most {MostBytes}.");
        await File.WriteAllBytesAsync(Path.Combine(Directory.CreateDirectory(folder).FullName, $"{name}.webp"), bytes);
    }
}
