using System.IO.Compression;
using System.Text;

namespace PerfServerless.TestKit.Import;

/// <summary>A small zip with one large file among ordinary ones, made to keep a reader busy. It is the same in every run.</summary>
/// <param name="What">What the large file holds.</param>
/// <param name="File">Its name.</param>
/// <param name="Write">How its text is written.</param>
public sealed record HostileZip(string What, string File, Action<StreamWriter> Write)
{
    public MemoryStream Packed()
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in new FolderBuilder().Files.Where(f => f.Key != File))
            {
                using var other = archive.CreateEntry(name).Open();
                other.Write(Encoding.UTF8.GetBytes(text));
            }

            using var writer = new StreamWriter(archive.CreateEntry(File).Open());
            Write(writer);
        }

        stream.Position = 0;
        return stream;
    }

    public override string ToString() => What;
}
