package parley.catalog.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.catalog.resources.Seekers.COMMUNITY;
import static parley.catalog.resources.Seekers.FACULTY;
import static parley.catalog.resources.Seekers.GRADUATE_STUDENTS;
import static parley.catalog.resources.Seekers.INTERNATIONAL_STUDENTS;
import static parley.catalog.resources.Seekers.LIVING_GROUPS;
import static parley.catalog.resources.Seekers.RESIDENTS;
import static parley.catalog.resources.Seekers.STAFF;
import static parley.catalog.resources.Seekers.STUDENTS;
import static parley.catalog.resources.Seekers.SURVIVORS;
import static parley.catalog.resources.Seekers.UNDERGRADUATE_STUDENTS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeekersTest {

    @Test
    void aGraduateStudentMayGoWhereStudentsMay() {
        assertThat(GRADUATE_STUDENTS.overlaps(STUDENTS)).isTrue();
    }

    @Test
    void aStudentIsShownWhatIsForSomeStudents() {
        assertThat(STUDENTS.overlaps(INTERNATIONAL_STUDENTS)).isTrue();
    }

    @Test
    void groupsCutAcrossOneAnother() {
        assertThat(SURVIVORS.overlaps(STUDENTS)).isTrue();
        assertThat(SURVIVORS.overlaps(FACULTY)).isTrue();
        assertThat(INTERNATIONAL_STUDENTS.overlaps(GRADUATE_STUDENTS)).isTrue();
        assertThat(LIVING_GROUPS.overlaps(RESIDENTS)).isTrue();
        assertThat(UNDERGRADUATE_STUDENTS.overlaps(GRADUATE_STUDENTS)).isFalse();
        assertThat(FACULTY.overlaps(STAFF)).isFalse();
    }

    @Test
    void whatIsForSomeStudentsIsNotSaidToBeForEachOfThem() {
        assertThat(STUDENTS.includes(GRADUATE_STUDENTS)).isTrue();
        assertThat(INTERNATIONAL_STUDENTS.includes(GRADUATE_STUDENTS)).isFalse();
        assertThat(SURVIVORS.includes(STUDENTS)).isFalse();
    }

    @Test
    void facultyAreNotShownWhatIsForStudents() {
        assertThat(FACULTY.overlaps(STUDENTS)).isFalse();
        assertThat(FACULTY.overlaps(GRADUATE_STUDENTS)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void everybodyBelongsToTheCommunity(Seekers group) {
        assertThat(group.overlaps(COMMUNITY)).isTrue();
    }
}
