using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Memory;

/// <summary>A cell of a person that says what its file said before, while somebody said something else since: what he said stands.</summary>
/// <param name="Said">As the file has it; null for an empty cell.</param>
public sealed record OverruledCell(PersonId Person, string Column, string? Said, string? Standing)
{
    public Saying Sentence => (Said, Standing) switch
    {
        (null, { } stands) => ImportOverruledWords.PersonAdded.Say(Person.Value, Column, stands),
        ({ } said, null) => ImportOverruledWords.PersonEmptied.Say(Person.Value, Column, said),
        _ => ImportOverruledWords.Person.Say(Person.Value, Column, Said ?? "", Standing ?? ""),
    };
}
